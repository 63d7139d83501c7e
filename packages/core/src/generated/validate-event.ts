// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateInvocationEvent = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"event.schema.json","title":"InvocationEvent","description":"One line an invocation, written by the tool that switches: which variant was chosen, why, and who answered.","type":"object","required":["schemaVersion","kind","time","flag","source","generation","stage","variant","answeredBy","fallback","durationMs"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"event"},"time":{"type":"string","description":"RFC 3339, UTC."},"flag":{"type":"string"},"source":{"enum":["environment","trial","state","none"],"description":"What decided: a variable, a shadow run, the rollout state, or nothing."},"generation":{"type":["integer","null"]},"stage":{"enum":["off","shadow","canary","live","complete",null]},"variant":{"enum":["control","candidate"],"description":"Who was chosen."},"answeredBy":{"enum":["control","candidate"],"description":"Who gave the answer that the caller saw."},"fallback":{"type":["string","null"],"description":"Why the candidate did not answer although it was chosen."},"note":{"type":["string","null"]},"durationMs":{"type":"number","minimum":0},"pid":{"type":"integer"},"operation":{"type":["string","null"],"description":"The method of the contract that was called; null where a whole tool was started."},"outcome":{"enum":["ok","error","crash"],"description":"Of the answer: ok is exit 0 or a response, error any other exit or the contract's error, crash an end by a signal that nobody sent, or no start."},"exitCode":{"type":["integer","null"],"description":"Of the program that answered; null where a signal ended it or no program was started."},"signal":{"type":["string","null"],"description":"The signal that ended the program that answered, for example SIGSEGV."},"maxRssBytes":{"type":["integer","null"],"minimum":0,"description":"Peak memory of the program that answered."},"cpuMs":{"type":["number","null"],"minimum":0,"description":"User and system time of the program that answered."},"digest":{"type":["string","null"],"description":"Of the program that answered, sha256: and 64 hex digits; null where it is not known."},"host":{"type":"string","description":"The host's name."},"capture":{"type":["string","null"],"description":"The directory below corpus/ that keeps this invocation's input, or null."},"captureLost":{"type":["string","null"],"description":"Why an input that was to be captured was not."}}};

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
if(valid0){
if(data.operation !== undefined){
let data13 = data.operation;
const _errs21 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate20.errors = [{instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: schema31.properties.operation.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data14 = data.outcome;
const _errs23 = errors;
if(!(((data14 === "ok") || (data14 === "error")) || (data14 === "crash"))){
validate20.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exitCode !== undefined){
let data15 = data.exitCode;
const _errs24 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate20.errors = [{instancePath:instancePath+"/exitCode",schemaPath:"#/properties/exitCode/type",keyword:"type",params:{type: schema31.properties.exitCode.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signal !== undefined){
let data16 = data.signal;
const _errs26 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate20.errors = [{instancePath:instancePath+"/signal",schemaPath:"#/properties/signal/type",keyword:"type",params:{type: schema31.properties.signal.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxRssBytes !== undefined){
let data17 = data.maxRssBytes;
const _errs28 = errors;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
validate20.errors = [{instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/type",keyword:"type",params:{type: schema31.properties.maxRssBytes.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs28){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/maxRssBytes",schemaPath:"#/properties/maxRssBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cpuMs !== undefined){
let data18 = data.cpuMs;
const _errs30 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate20.errors = [{instancePath:instancePath+"/cpuMs",schemaPath:"#/properties/cpuMs/type",keyword:"type",params:{type: schema31.properties.cpuMs.type},message:"must be number,null"}];
return false;
}
if(errors === _errs30){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/cpuMs",schemaPath:"#/properties/cpuMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
let data19 = data.digest;
const _errs32 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate20.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: schema31.properties.digest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
const _errs34 = errors;
if(typeof data.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capture !== undefined){
let data21 = data.capture;
const _errs36 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate20.errors = [{instancePath:instancePath+"/capture",schemaPath:"#/properties/capture/type",keyword:"type",params:{type: schema31.properties.capture.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.captureLost !== undefined){
let data22 = data.captureLost;
const _errs38 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate20.errors = [{instancePath:instancePath+"/captureLost",schemaPath:"#/properties/captureLost/type",keyword:"type",params:{type: schema31.properties.captureLost.type},message:"must be string,null"}];
return false;
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
validate20.evaluated = {"props":{"schemaVersion":true,"kind":true,"time":true,"flag":true,"source":true,"generation":true,"stage":true,"variant":true,"answeredBy":true,"fallback":true,"note":true,"durationMs":true,"pid":true,"operation":true,"outcome":true,"exitCode":true,"signal":true,"maxRssBytes":true,"cpuMs":true,"digest":true,"host":true,"capture":true,"captureLost":true},"dynamicProps":false,"dynamicItems":false};

