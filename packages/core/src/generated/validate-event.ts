// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateInvocationEvent = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"event.schema.json","title":"InvocationEvent","description":"One line an invocation, written by the tool that switches: which variant was chosen, why, and who answered.","type":"object","required":["schemaVersion","kind","time","flag","source","generation","stage","variant","answeredBy","fallback","durationMs"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"event"},"time":{"type":"string","description":"RFC 3339, UTC."},"flag":{"type":"string"},"source":{"enum":["environment","trial","state","none"],"description":"What decided: a variable, a shadow run, the rollout state, or nothing."},"generation":{"type":["integer","null"]},"stage":{"enum":["off","shadow","canary","live","complete",null]},"variant":{"enum":["control","candidate"],"description":"Who was chosen."},"answeredBy":{"enum":["control","candidate"],"description":"Who gave the answer that the caller saw."},"fallback":{"type":["string","null"],"description":"Why the candidate did not answer although it was chosen."},"note":{"type":["string","null"]},"durationMs":{"type":"number","minimum":0},"pid":{"type":"integer"}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="event.schema.json" */;
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
if((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.flag === undefined) && (missing0 = "flag"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.stage === undefined) && (missing0 = "stage"))) || ((data.variant === undefined) && (missing0 = "variant"))) || ((data.answeredBy === undefined) && (missing0 = "answeredBy"))) || ((data.fallback === undefined) && (missing0 = "fallback"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.schemaVersion !== undefined){
const _errs1 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs2 = errors;
if("event" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
const _errs3 = errors;
if(typeof data.time !== "string"){
validate20.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flag !== undefined){
const _errs5 = errors;
if(typeof data.flag !== "string"){
validate20.errors = [{instancePath:instancePath+"/flag",schemaPath:"#/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data4 = data.source;
const _errs7 = errors;
if(!((((data4 === "environment") || (data4 === "trial")) || (data4 === "state")) || (data4 === "none"))){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema31.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data5 = data.generation;
const _errs8 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate20.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: schema31.properties.generation.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stage !== undefined){
let data6 = data.stage;
const _errs10 = errors;
if(!((((((data6 === "off") || (data6 === "shadow")) || (data6 === "canary")) || (data6 === "live")) || (data6 === "complete")) || (data6 === null))){
validate20.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema31.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variant !== undefined){
let data7 = data.variant;
const _errs11 = errors;
if(!((data7 === "control") || (data7 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/enum",keyword:"enum",params:{allowedValues: schema31.properties.variant.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.answeredBy !== undefined){
let data8 = data.answeredBy;
const _errs12 = errors;
if(!((data8 === "control") || (data8 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/answeredBy",schemaPath:"#/properties/answeredBy/enum",keyword:"enum",params:{allowedValues: schema31.properties.answeredBy.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fallback !== undefined){
let data9 = data.fallback;
const _errs13 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type: schema31.properties.fallback.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data10 = data.note;
const _errs15 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: schema31.properties.note.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data11 = data.durationMs;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate20.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pid !== undefined){
let data12 = data.pid;
const _errs19 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate20.errors = [{instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs19 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schemaVersion":true,"kind":true,"time":true,"flag":true,"source":true,"generation":true,"stage":true,"variant":true,"answeredBy":true,"fallback":true,"note":true,"durationMs":true,"pid":true},"dynamicProps":false,"dynamicItems":false};

