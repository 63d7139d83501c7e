// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRollbackReport = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rollback-report.schema.json","title":"RollbackReport","description":"What a rollback did: where the rollout was, where it is now, and how long that took.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","from","to","elapsedMs","controlVerified","controlLine","olderHosts","warnings"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"rollback"},"from":{"$ref":"#/$defs/RollbackOrigin"},"to":{"$ref":"#/$defs/RollbackDestination"},"elapsedMs":{"type":"number","minimum":0,"description":"From the start of the rollback until the pointer had moved."},"controlVerified":{"type":"boolean","description":"The control was hashed and is what its digest says."},"controlLine":{"type":"string","description":"The shell line that makes control answer on a machine that the state does not reach."},"olderHosts":{"type":"array","items":{"$ref":"#/$defs/OlderHost"},"description":"Hosts whose newest event names an older generation than this one, the newest event first; at most 100."},"warnings":{"type":"array","items":{"type":"string"},"description":"What did not go as it should; the rollback was done nevertheless."}},"$defs":{"OlderHost":{"title":"OlderHost","description":"A host, and what its newest event says.","type":"object","additionalProperties":false,"required":["host","generation","time"],"properties":{"host":{"type":"string"},"generation":{"type":"integer"},"time":{"type":"string","description":"RFC 3339."}}},"RollbackOrigin":{"title":"RollbackOrigin","description":"The generation that was current, null where there was none or it could not be read.","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number","minimum":0,"maximum":100}}},"RollbackDestination":{"title":"RollbackDestination","type":"object","additionalProperties":false,"required":["generation","stage"],"properties":{"generation":{"type":["integer","null"],"minimum":0,"description":"0 is the prepared generation; null where the pointer was removed, which means control."},"stage":{"enum":["off","shadow","canary","live","complete"]}}}}};
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
if((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.elapsedMs === undefined) && (missing0 = "elapsedMs"))) || ((data.controlVerified === undefined) && (missing0 = "controlVerified"))) || ((data.controlLine === undefined) && (missing0 = "controlLine"))) || ((data.olderHosts === undefined) && (missing0 = "olderHosts"))) || ((data.warnings === undefined) && (missing0 = "warnings"))){
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
if(data.from !== undefined){
let data2 = data.from;
const _errs4 = errors;
const _errs5 = errors;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/type",keyword:"type",params:{type: schema32.type},message:"must be object,null"}];
return false;
}
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.generation === undefined) && (missing1 = "generation")) || ((data2.stage === undefined) && (missing1 = "stage"))) || ((data2.percent === undefined) && (missing1 = "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data2){
if(!(((key1 === "generation") || (key1 === "stage")) || (key1 === "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/RollbackOrigin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data2.generation !== undefined){
let data3 = data2.generation;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/RollbackOrigin/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/RollbackOrigin/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.stage !== undefined){
let data4 = data2.stage;
const _errs10 = errors;
if(!(((((data4 === "off") || (data4 === "shadow")) || (data4 === "canary")) || (data4 === "live")) || (data4 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/from/stage",schemaPath:"#/$defs/RollbackOrigin/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.percent !== undefined){
let data5 = data2.percent;
const _errs11 = errors;
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/RollbackOrigin/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
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
var valid2 = _errs11 === errors;
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
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data6 = data.to;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.generation === undefined) && (missing2 = "generation")) || ((data6.stage === undefined) && (missing2 = "stage"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/RollbackDestination/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key2 in data6){
if(!((key2 === "generation") || (key2 === "stage"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/RollbackDestination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data6.generation !== undefined){
let data7 = data6.generation;
const _errs17 = errors;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/RollbackDestination/properties/generation/type",keyword:"type",params:{type: schema33.properties.generation.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/RollbackDestination/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.stage !== undefined){
let data8 = data6.stage;
const _errs19 = errors;
if(!(((((data8 === "off") || (data8 === "shadow")) || (data8 === "canary")) || (data8 === "live")) || (data8 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/to/stage",schemaPath:"#/$defs/RollbackDestination/properties/stage/enum",keyword:"enum",params:{allowedValues: schema33.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs19 === errors;
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
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.elapsedMs !== undefined){
let data9 = data.elapsedMs;
const _errs20 = errors;
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/elapsedMs",schemaPath:"#/properties/elapsedMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/elapsedMs",schemaPath:"#/properties/elapsedMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlVerified !== undefined){
const _errs22 = errors;
if(typeof data.controlVerified !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/controlVerified",schemaPath:"#/properties/controlVerified/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controlLine !== undefined){
const _errs24 = errors;
if(typeof data.controlLine !== "string"){
validate20.errors = [{instancePath:instancePath+"/controlLine",schemaPath:"#/properties/controlLine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.olderHosts !== undefined){
let data12 = data.olderHosts;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data12)){
var valid5 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if((((data13.host === undefined) && (missing3 = "host")) || ((data13.generation === undefined) && (missing3 = "generation"))) || ((data13.time === undefined) && (missing3 = "time"))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0,schemaPath:"#/$defs/OlderHost/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data13){
if(!(((key3 === "host") || (key3 === "generation")) || (key3 === "time"))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0,schemaPath:"#/$defs/OlderHost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data13.host !== undefined){
const _errs32 = errors;
if(typeof data13.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/host",schemaPath:"#/$defs/OlderHost/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.generation !== undefined){
let data15 = data13.generation;
const _errs34 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/generation",schemaPath:"#/$defs/OlderHost/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.time !== undefined){
const _errs36 = errors;
if(typeof data13.time !== "string"){
validate20.errors = [{instancePath:instancePath+"/olderHosts/" + i0+"/time",schemaPath:"#/$defs/OlderHost/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs36 === errors;
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
var valid5 = _errs28 === errors;
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
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.warnings !== undefined){
let data17 = data.warnings;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data17)){
var valid8 = true;
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
const _errs40 = errors;
if(typeof data17[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/warnings/" + i1,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs40 === errors;
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
var valid0 = _errs38 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

