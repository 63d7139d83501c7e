// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateAuditEntry = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"audit-entry.schema.json","title":"AuditEntry","description":"One line of audit.jsonl; each line holds the hash of the line before it.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","time","action","actor","host","from","to","reason","forced","previous","hash"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"audit"},"time":{"type":"string"},"action":{"enum":["rollout","rollback","release-latch"]},"actor":{"type":"string"},"host":{"type":"string"},"from":{"$ref":"#/$defs/AuditPosition"},"to":{"$ref":"#/$defs/AuditPosition"},"reason":{"type":"string"},"forced":{"type":"boolean"},"addedLater":{"type":"string","description":"When a later command added the entry, because the move itself could not; actor and host are unknown then, and time is that of the generation where it has a number. RFC 3339."},"previous":{"type":"string","description":"hash of the entry before, 64 zeros for the first."},"hash":{"type":"string","description":"SHA-256 of this entry's canonical JSON without hash."}},"$defs":{"AuditPosition":{"title":"AuditPosition","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"}}}}};
const schema32 = {"title":"AuditPosition","type":["object","null"],"additionalProperties":false,"required":["generation","stage","percent"],"properties":{"generation":{"type":"integer","minimum":0},"stage":{"enum":["off","shadow","canary","live","complete"]},"percent":{"type":"number"}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="audit-entry.schema.json" */;
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
if(((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.action === undefined) && (missing0 = "action"))) || ((data.actor === undefined) && (missing0 = "actor"))) || ((data.host === undefined) && (missing0 = "host"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.forced === undefined) && (missing0 = "forced"))) || ((data.previous === undefined) && (missing0 = "previous"))) || ((data.hash === undefined) && (missing0 = "hash"))){
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
if("audit" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "audit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs4 = errors;
if(typeof data.time !== "string"){
validate20.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined){
let data3 = data.action;
const _errs6 = errors;
if(!(((data3 === "rollout") || (data3 === "rollback")) || (data3 === "release-latch"))){
validate20.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actor !== undefined){
const _errs7 = errors;
if(typeof data.actor !== "string"){
validate20.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
const _errs9 = errors;
if(typeof data.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data6 = data.from;
const _errs11 = errors;
const _errs12 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/type",keyword:"type",params:{type: schema32.type},message:"must be object,null"}];
return false;
}
if(errors === _errs12){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.generation === undefined) && (missing1 = "generation")) || ((data6.stage === undefined) && (missing1 = "stage"))) || ((data6.percent === undefined) && (missing1 = "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data6){
if(!(((key1 === "generation") || (key1 === "stage")) || (key1 === "percent"))){
validate20.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/AuditPosition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data6.generation !== undefined){
let data7 = data6.generation;
const _errs15 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/from/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.stage !== undefined){
let data8 = data6.stage;
const _errs17 = errors;
if(!(((((data8 === "off") || (data8 === "shadow")) || (data8 === "canary")) || (data8 === "live")) || (data8 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/from/stage",schemaPath:"#/$defs/AuditPosition/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.percent !== undefined){
let data9 = data6.percent;
const _errs18 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/from/percent",schemaPath:"#/$defs/AuditPosition/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs18 === errors;
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
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data10 = data.to;
const _errs20 = errors;
const _errs21 = errors;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/type",keyword:"type",params:{type: schema32.type},message:"must be object,null"}];
return false;
}
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((data10.generation === undefined) && (missing2 = "generation")) || ((data10.stage === undefined) && (missing2 = "stage"))) || ((data10.percent === undefined) && (missing2 = "percent"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs23 = errors;
for(const key2 in data10){
if(!(((key2 === "generation") || (key2 === "stage")) || (key2 === "percent"))){
validate20.errors = [{instancePath:instancePath+"/to",schemaPath:"#/$defs/AuditPosition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs23 === errors){
if(data10.generation !== undefined){
let data11 = data10.generation;
const _errs24 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate20.errors = [{instancePath:instancePath+"/to/generation",schemaPath:"#/$defs/AuditPosition/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.stage !== undefined){
let data12 = data10.stage;
const _errs26 = errors;
if(!(((((data12 === "off") || (data12 === "shadow")) || (data12 === "canary")) || (data12 === "live")) || (data12 === "complete"))){
validate20.errors = [{instancePath:instancePath+"/to/stage",schemaPath:"#/$defs/AuditPosition/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.percent !== undefined){
let data13 = data10.percent;
const _errs27 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate20.errors = [{instancePath:instancePath+"/to/percent",schemaPath:"#/$defs/AuditPosition/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs29 = errors;
if(typeof data.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forced !== undefined){
const _errs31 = errors;
if(typeof data.forced !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/forced",schemaPath:"#/properties/forced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addedLater !== undefined){
const _errs33 = errors;
if(typeof data.addedLater !== "string"){
validate20.errors = [{instancePath:instancePath+"/addedLater",schemaPath:"#/properties/addedLater/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous !== undefined){
const _errs35 = errors;
if(typeof data.previous !== "string"){
validate20.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hash !== undefined){
const _errs37 = errors;
if(typeof data.hash !== "string"){
validate20.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs37 === errors;
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

