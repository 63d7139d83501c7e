// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRehearsalDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"rehearsal.schema.json","title":"RehearsalDocument","description":"One rehearsal of a runbook: every command of it, run on a copy of the state.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","outcome","toolVersion","startedAt","finishedAt","actor","host","generation","control","candidate","probe","steps"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"rehearsal"},"outcome":{"enum":["passed","failed"],"description":"passed where every step did what it should."},"toolVersion":{"type":"string","description":"Of migrate."},"startedAt":{"type":"string","description":"RFC 3339."},"finishedAt":{"type":"string","description":"RFC 3339."},"actor":{"type":"string"},"host":{"type":"string"},"generation":{"type":["integer","null"],"minimum":0,"description":"The generation that the copy began with, null without one."},"control":{"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"},"candidate":{"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$"},"probe":{"type":["string","null"],"description":"The line that was asked who answers; null where only the state was read."},"steps":{"type":"array","items":{"$ref":"#/$defs/RehearsedStep"}}},"$defs":{"RehearsedStep":{"title":"RehearsedStep","description":"One command of the runbook, and what came of it.","type":"object","additionalProperties":false,"required":["id","command","exitCode","wallMs","forced","stage","candidatePercent","answeredBefore","answeredAfter","problem"],"properties":{"id":{"type":"string"},"command":{"type":"string"},"exitCode":{"type":["integer","null"],"description":"null where a signal ended it or it took too long."},"wallMs":{"type":"number","minimum":0},"forced":{"type":"array","items":{"type":"string"},"description":"Gates that refused the move and were passed by force, on the copy only."},"stage":{"enum":["off","shadow","canary","live","complete",null],"description":"Of the copy afterwards; null without a generation that can be read."},"candidatePercent":{"type":"number","minimum":0,"maximum":100,"description":"The candidate's share in the copy afterwards, the latch taken into account."},"answeredBefore":{"enum":["control","candidate",null],"description":"Who answered the probe before; null without a probe."},"answeredAfter":{"enum":["control","candidate",null]},"problem":{"type":["string","null"],"description":"What was not as it should be."}}}}};
const schema32 = {"title":"RehearsedStep","description":"One command of the runbook, and what came of it.","type":"object","additionalProperties":false,"required":["id","command","exitCode","wallMs","forced","stage","candidatePercent","answeredBefore","answeredAfter","problem"],"properties":{"id":{"type":"string"},"command":{"type":"string"},"exitCode":{"type":["integer","null"],"description":"null where a signal ended it or it took too long."},"wallMs":{"type":"number","minimum":0},"forced":{"type":"array","items":{"type":"string"},"description":"Gates that refused the move and were passed by force, on the copy only."},"stage":{"enum":["off","shadow","canary","live","complete",null],"description":"Of the copy afterwards; null without a generation that can be read."},"candidatePercent":{"type":"number","minimum":0,"maximum":100,"description":"The candidate's share in the copy afterwards, the latch taken into account."},"answeredBefore":{"enum":["control","candidate",null],"description":"Who answered the probe before; null without a probe."},"answeredAfter":{"enum":["control","candidate",null]},"problem":{"type":["string","null"],"description":"What was not as it should be."}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rehearsal.schema.json" */;
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
if((((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.toolVersion === undefined) && (missing0 = "toolVersion"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.finishedAt === undefined) && (missing0 = "finishedAt"))) || ((data.actor === undefined) && (missing0 = "actor"))) || ((data.host === undefined) && (missing0 = "host"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.probe === undefined) && (missing0 = "probe"))) || ((data.steps === undefined) && (missing0 = "steps"))){
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
if("rehearsal" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "rehearsal"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data2 = data.outcome;
const _errs4 = errors;
if(!((data2 === "passed") || (data2 === "failed"))){
validate20.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.toolVersion !== undefined){
const _errs5 = errors;
if(typeof data.toolVersion !== "string"){
validate20.errors = [{instancePath:instancePath+"/toolVersion",schemaPath:"#/properties/toolVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs7 = errors;
if(typeof data.startedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finishedAt !== undefined){
const _errs9 = errors;
if(typeof data.finishedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/finishedAt",schemaPath:"#/properties/finishedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actor !== undefined){
const _errs11 = errors;
if(typeof data.actor !== "string"){
validate20.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
const _errs13 = errors;
if(typeof data.host !== "string"){
validate20.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data8 = data.generation;
const _errs15 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: schema31.properties.generation.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs15){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate20.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data9 = data.control;
const _errs17 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/properties/control/type",keyword:"type",params:{type: schema31.properties.control.type},message:"must be string,null"}];
return false;
}
if(errors === _errs17){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/properties/control/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data10 = data.candidate;
const _errs19 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: schema31.properties.candidate.type},message:"must be string,null"}];
return false;
}
if(errors === _errs19){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.probe !== undefined){
let data11 = data.probe;
const _errs21 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate20.errors = [{instancePath:instancePath+"/probe",schemaPath:"#/properties/probe/type",keyword:"type",params:{type: schema31.properties.probe.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data12 = data.steps;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data12)){
var valid1 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if(((((((((((data13.id === undefined) && (missing1 = "id")) || ((data13.command === undefined) && (missing1 = "command"))) || ((data13.exitCode === undefined) && (missing1 = "exitCode"))) || ((data13.wallMs === undefined) && (missing1 = "wallMs"))) || ((data13.forced === undefined) && (missing1 = "forced"))) || ((data13.stage === undefined) && (missing1 = "stage"))) || ((data13.candidatePercent === undefined) && (missing1 = "candidatePercent"))) || ((data13.answeredBefore === undefined) && (missing1 = "answeredBefore"))) || ((data13.answeredAfter === undefined) && (missing1 = "answeredAfter"))) || ((data13.problem === undefined) && (missing1 = "problem"))){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/RehearsedStep/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key1 in data13){
if(!(func1.call(schema32.properties, key1))){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/RehearsedStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data13.id !== undefined){
const _errs29 = errors;
if(typeof data13.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/id",schemaPath:"#/$defs/RehearsedStep/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.command !== undefined){
const _errs31 = errors;
if(typeof data13.command !== "string"){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/command",schemaPath:"#/$defs/RehearsedStep/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.exitCode !== undefined){
let data16 = data13.exitCode;
const _errs33 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/exitCode",schemaPath:"#/$defs/RehearsedStep/properties/exitCode/type",keyword:"type",params:{type: schema32.properties.exitCode.type},message:"must be integer,null"}];
return false;
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.wallMs !== undefined){
let data17 = data13.wallMs;
const _errs35 = errors;
if(errors === _errs35){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/wallMs",schemaPath:"#/$defs/RehearsedStep/properties/wallMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/wallMs",schemaPath:"#/$defs/RehearsedStep/properties/wallMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.forced !== undefined){
let data18 = data13.forced;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data18)){
var valid4 = true;
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
const _errs39 = errors;
if(typeof data18[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/forced/" + i1,schemaPath:"#/$defs/RehearsedStep/properties/forced/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs39 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/forced",schemaPath:"#/$defs/RehearsedStep/properties/forced/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.stage !== undefined){
let data20 = data13.stage;
const _errs41 = errors;
if(!((((((data20 === "off") || (data20 === "shadow")) || (data20 === "canary")) || (data20 === "live")) || (data20 === "complete")) || (data20 === null))){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/stage",schemaPath:"#/$defs/RehearsedStep/properties/stage/enum",keyword:"enum",params:{allowedValues: schema32.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.candidatePercent !== undefined){
let data21 = data13.candidatePercent;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 100 || isNaN(data21)){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/candidatePercent",schemaPath:"#/$defs/RehearsedStep/properties/candidatePercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/candidatePercent",schemaPath:"#/$defs/RehearsedStep/properties/candidatePercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/candidatePercent",schemaPath:"#/$defs/RehearsedStep/properties/candidatePercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.answeredBefore !== undefined){
let data22 = data13.answeredBefore;
const _errs44 = errors;
if(!(((data22 === "control") || (data22 === "candidate")) || (data22 === null))){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/answeredBefore",schemaPath:"#/$defs/RehearsedStep/properties/answeredBefore/enum",keyword:"enum",params:{allowedValues: schema32.properties.answeredBefore.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.answeredAfter !== undefined){
let data23 = data13.answeredAfter;
const _errs45 = errors;
if(!(((data23 === "control") || (data23 === "candidate")) || (data23 === null))){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/answeredAfter",schemaPath:"#/$defs/RehearsedStep/properties/answeredAfter/enum",keyword:"enum",params:{allowedValues: schema32.properties.answeredAfter.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs45 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.problem !== undefined){
let data24 = data13.problem;
const _errs46 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate20.errors = [{instancePath:instancePath+"/steps/" + i0+"/problem",schemaPath:"#/$defs/RehearsedStep/properties/problem/type",keyword:"type",params:{type: schema32.properties.problem.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
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
validate20.errors = [{instancePath:instancePath+"/steps/" + i0,schemaPath:"#/$defs/RehearsedStep/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs25 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
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

