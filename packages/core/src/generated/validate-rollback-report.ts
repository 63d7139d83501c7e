// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRollbackReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rollback-report.schema.json","title":"RollbackReport","description":"What a rollback did: where the rollout was, where it is now, and how long that took.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","home","hadRollout","from","to","elapsedMs","controlVerified","controlLine","olderHosts","warnings"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"rollback"},"home":{"type":"string","description":"The directory of the state that was rolled back."},"hadRollout":{"type":"boolean","description":"Whether anything had ever been rolled out there: false means that nothing was rolled back."},"from":{"$ref":"#/$defs/RollbackOrigin"},"to":{"$ref":"#/$defs/RollbackDestination"},"elapsedMs":{"type":"number","minimum":0,"description":"From the start of the rollback until the pointer had moved."},"controlVerified":{"type":"boolean","description":"The control was hashed and is what its digest says."},"controlLine":{"type":"string","description":"The shell line that makes control answer on a machine that the state does not reach."},"olderHosts":{"type":"array","items":{"$ref":"#/$defs/OlderHost"},"description":"Hosts whose newest event names an older generation than this one, the newest event first; at most 100."},"warnings":{"type":"array","items":{"type":"string"},"description":"What did not go as it should; the rollback was done nevertheless."}},"$defs":{"OlderHost":{"title":"OlderHost","description":"A host, and what its newest event says.","type":"object","additionalProperties":false,"required":["host","generation","time"],"properties":{"host":{"type":"string"},"generation":{"type":"integer"},"time":{"type":"string","description":"RFC 3339."}}},"RollbackOrigin":{"title":"RollbackOrigin","description":"The generation that was current, null where there was none or it could not be read.","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100}}},"RollbackDestination":{"title":"RollbackDestination","type":"object","additionalProperties":false,"required":["generation","stage"],"properties":{"generation":{"type":["integer","null"],"minimum":0,"description":"0 is the prepared generation; null where the pointer was removed, which means control."},"stage":{"enum":["off","shadow","canary","live","complete"]}}}}};
const schema32 = {"title":"RollbackOrigin","description":"The generation that was current, null where there was none or it could not be read.","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100}}};
const schema33 = {"title":"RollbackDestination","type":"object","additionalProperties":false,"required":["generation","stage"],"properties":{"generation":{"type":["integer","null"],"minimum":0,"description":"0 is the prepared generation; null where the pointer was removed, which means control."},"stage":{"enum":["off","shadow","canary","live","complete"]}}};
const schema34 = {"title":"OlderHost","description":"A host, and what its newest event says.","type":"object","additionalProperties":false,"required":["host","generation","time"],"properties":{"host":{"type":"string"},"generation":{"type":"integer"},"time":{"type":"string","description":"RFC 3339."}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rollback-report.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.home === undefined) && (missing0 = "home"))) || ((data.hadRollout === undefined) && (missing0 = "hadRollout"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.elapsedMs === undefined) && (missing0 = "elapsedMs"))) || ((data.controlVerified === undefined) && (missing0 = "controlVerified"))) || ((data.controlLine === undefined) && (missing0 = "controlLine"))) || ((data.olderHosts === undefined) && (missing0 = "olderHosts"))) || ((data.warnings === undefined) && (missing0 = "warnings"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schemaVersion !== undefined){
const _errs2 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs3 = errors;
if("rollback" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "rollback"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.home !== undefined){
const _errs4 = errors;
if(typeof data.home !== "string"){
validate20.errors = [{instancePath:instancePath+"/home",schemaPath:"#/properties/home/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hadRollout !== undefined){
const _errs6 = errors;
if(typeof data.hadRollout !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/hadRollout",schemaPath:"#/properties/hadRollout/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs8 = errors;
const _errs9 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/type",keyword:"type",params:{type: schema32.type},message:"must be object,null"}];
return false;
}
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((data4.generation === undefined) && (missing1 = "generation")) || ((data4.stage === undefined) && (missing1 = "stage"))) || ((data4.percent === undefined) && (missing1 = "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!(((key1 === "generation") || (key1 === "stage")) || (key1 === "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.generation !== undefined){
let data5 = data4.generation;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/RollbackOrigin/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/RollbackOrigin/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.stage !== undefined){
let data6 = data4.stage;
const _errs14 = errors;
if(!(((((data6 === "off") || (data6 === "shadow")) || (data6 === "canary")) || (data6 === "live")) || (data6 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/from/stage",schemaPath:"#/$defs/RollbackOrigin/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.percent !== undefined){
let data7 = data4.percent;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/RollbackOrigin/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/RollbackOrigin/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/RollbackOrigin/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data8 = data.to;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.generation === undefined) && (missing2 = "generation")) || ((data8.stage === undefined) && (missing2 = "stage"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/RollbackDestination/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data8){
if(!((key2 === "generation") || (key2 === "stage"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/RollbackDestination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.generation !== undefined){
let data9 = data8.generation;
const _errs21 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/RollbackDestination/properties/generation/type",keyword:"type",params:{type: schema33.properties.generation.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/RollbackDestination/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.stage !== undefined){
let data10 = data8.stage;
const _errs23 = errors;
if(!(((((data10 === "off") || (data10 === "shadow")) || (data10 === "canary")) || (data10 === "live")) || (data10 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/to/stage",schemaPath:"#/$defs/RollbackDestination/properties/stage/enum",keyword:"enum",params:{allowedValues: schema33.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/RollbackDestination/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.elapsedMs !== undefined){
let data11 = data.elapsedMs;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate20.errors = [{instancePath:instancePath+"/elapsedMs",schemaPath:"#/properties/elapsedMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/elapsedMs",schemaPath:"#/properties/elapsedMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlVerified !== undefined){
const _errs26 = errors;
if(typeof data.controlVerified !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/controlVerified",schemaPath:"#/properties/controlVerified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlLine !== undefined){
const _errs28 = errors;
if(typeof data.controlLine !== "string"){
validate20.errors = [{instancePath:instancePath+"/controlLine",schemaPath:"#/properties/controlLine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.olderHosts !== undefined){
let data14 = data.olderHosts;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data14)){
var valid5 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing3;
if((((data15.host === undefined) && (missing3 = "host")) || ((data15.generation === undefined) && (missing3 = "generation"))) || ((data15.time === undefined) && (missing3 = "time"))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0,schemaPath:"#/$defs/OlderHost/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs35 = errors;
for(const key3 in data15){
if(!(((key3 === "host") || (key3 === "generation")) || (key3 === "time"))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0,schemaPath:"#/$defs/OlderHost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs35 === errors){
if(data15.host !== undefined){
const _errs36 = errors;
if(typeof data15.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/host",schemaPath:"#/$defs/OlderHost/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data15.generation !== undefined){
let data17 = data15.generation;
const _errs38 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/generation",schemaPath:"#/$defs/OlderHost/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data15.time !== undefined){
const _errs40 = errors;
if(typeof data15.time !== "string"){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/time",schemaPath:"#/$defs/OlderHost/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0,schemaPath:"#/$defs/OlderHost/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs32 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/olderHosts",schemaPath:"#/properties/olderHosts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warnings !== undefined){
let data19 = data.warnings;
const _errs42 = errors;
if(errors === _errs42){
if(Array.isArray(data19)){
var valid8 = true;
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
const _errs44 = errors;
if(typeof data19[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i1,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs44 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

