// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateObservation = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"observation.schema.json","title":"Observation","description":"What one implementation did on one case: one line of observations.jsonl.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","caseId","source","role","pass","attempt","end","stdout","stderr","files","answer","cost"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"observation"},"caseId":{"type":"string","pattern":"^[0-9a-f]{64}$"},"source":{"type":"string"},"role":{"enum":["control","candidate"]},"pass":{"enum":["compare","timing"],"description":"Timing runs are paired and alone on the machine; a case whose timing runs differ counts as flaky."},"attempt":{"type":"integer","minimum":1},"end":{"$ref":"#/$defs/End"},"stdout":{"$ref":"#/$defs/Output"},"stderr":{"$ref":"#/$defs/Output"},"files":{"type":"array","items":{"$ref":"#/$defs/FileChange"},"description":"What the run changed in its working directory, under ~/ in its home and under ../ beside them, sorted by path."},"answer":{"description":"Who answered, as the tool's own event line says; null where it wrote none.","oneOf":[{"type":"null"},{"$ref":"#/$defs/Answer"}]},"cost":{"$ref":"#/$defs/Cost"},"trace":{"$ref":"#/$defs/Trace"}},"$defs":{"End":{"title":"End","oneOf":[{"type":"object","additionalProperties":false,"required":["kind","code"],"properties":{"kind":{"const":"exited"},"code":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"const":"signalled"},"signal":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"timed-out"}}},{"type":"object","additionalProperties":false,"required":["kind","error"],"properties":{"kind":{"const":"not-started"},"error":{"type":"string"}}}]},"Output":{"title":"Output","type":"object","additionalProperties":false,"required":["bytes","sha256","truncated"],"properties":{"bytes":{"type":"integer","minimum":0},"sha256":{"type":"string"},"truncated":{"type":"boolean"},"text":{"type":"string","description":"The bytes, where they are valid UTF-8 and small."},"base64":{"type":"string","description":"The bytes, where they are small and not valid UTF-8."},"blob":{"type":"string","description":"The name of the file in blobs/ that holds the bytes."}}},"FileChange":{"title":"FileChange","type":"object","additionalProperties":false,"required":["path","change","type","mode","bytes","sha256","target"],"properties":{"path":{"type":"string"},"change":{"enum":["added","changed","removed"]},"type":{"enum":["file","directory","symlink","fifo","socket","block","char","other"]},"mode":{"type":"string"},"bytes":{"type":"integer"},"sha256":{"type":["string","null"]},"target":{"type":["string","null"]},"text":{"type":"string","description":"The content of a written file, where it is valid UTF-8 and small."},"base64":{"type":"string","description":"The content, where it is small and not valid UTF-8."},"blob":{"type":"string","description":"The name of the file in blobs/ that holds the content."}}},"Answer":{"title":"Answer","type":"object","additionalProperties":false,"required":["answeredBy","fallback"],"properties":{"answeredBy":{"enum":["control","candidate"]},"fallback":{"type":["string","null"]}}},"Trace":{"title":"Trace","description":"What a further run of this side on this case started, followed by ptrace and not compared with anything; with the first observation of each side on the cases that are drawn for it.","type":"object","additionalProperties":false,"required":["executables","agrees","refused"],"properties":{"executables":{"type":"array","items":{"$ref":"#/$defs/StartedExecutable"}},"agrees":{"type":["boolean","null"],"description":"Whether that run did the same as one that was not traced; null where it was not traced either."},"refused":{"type":["string","null"],"description":"Why it could not be traced; null where it was."}}},"StartedExecutable":{"title":"StartedExecutable","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string","description":"As the system names it; in the places of a run it begins with ./, ~/ or $TMPDIR/."},"digest":{"type":["string","null"],"description":"sha256: and the hash of its bytes; null where they cannot be read."},"ofCase":{"const":true,"description":"Its bytes are those of a file of the case itself."}}},"Cost":{"title":"Cost","type":"object","additionalProperties":false,"required":["wallMs","userMs","systemMs","maxRssBytes"],"properties":{"wallMs":{"type":"number"},"userMs":{"type":["number","null"]},"systemMs":{"type":["number","null"]},"maxRssBytes":{"type":["number","null"]},"memoryScope":{"enum":["process","tree",null],"description":"What maxRssBytes covers: the largest single process, or all processes of the run at one moment."}}}}};
const schema32 = {"title":"End","oneOf":[{"type":"object","additionalProperties":false,"required":["kind","code"],"properties":{"kind":{"const":"exited"},"code":{"type":"integer"}}},{"type":"object","additionalProperties":false,"required":["kind","signal"],"properties":{"kind":{"const":"signalled"},"signal":{"type":"string"}}},{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"timed-out"}}},{"type":"object","additionalProperties":false,"required":["kind","error"],"properties":{"kind":{"const":"not-started"},"error":{"type":"string"}}}]};
const schema33 = {"title":"Output","type":"object","additionalProperties":false,"required":["bytes","sha256","truncated"],"properties":{"bytes":{"type":"integer","minimum":0},"sha256":{"type":"string"},"truncated":{"type":"boolean"},"text":{"type":"string","description":"The bytes, where they are valid UTF-8 and small."},"base64":{"type":"string","description":"The bytes, where they are small and not valid UTF-8."},"blob":{"type":"string","description":"The name of the file in blobs/ that holds the bytes."}}};
const schema35 = {"title":"FileChange","type":"object","additionalProperties":false,"required":["path","change","type","mode","bytes","sha256","target"],"properties":{"path":{"type":"string"},"change":{"enum":["added","changed","removed"]},"type":{"enum":["file","directory","symlink","fifo","socket","block","char","other"]},"mode":{"type":"string"},"bytes":{"type":"integer"},"sha256":{"type":["string","null"]},"target":{"type":["string","null"]},"text":{"type":"string","description":"The content of a written file, where it is valid UTF-8 and small."},"base64":{"type":"string","description":"The content, where it is small and not valid UTF-8."},"blob":{"type":"string","description":"The name of the file in blobs/ that holds the content."}}};
const schema36 = {"title":"Answer","type":"object","additionalProperties":false,"required":["answeredBy","fallback"],"properties":{"answeredBy":{"enum":["control","candidate"]},"fallback":{"type":["string","null"]}}};
const schema37 = {"title":"Cost","type":"object","additionalProperties":false,"required":["wallMs","userMs","systemMs","maxRssBytes"],"properties":{"wallMs":{"type":"number"},"userMs":{"type":["number","null"]},"systemMs":{"type":["number","null"]},"maxRssBytes":{"type":["number","null"]},"memoryScope":{"enum":["process","tree",null],"description":"What maxRssBytes covers: the largest single process, or all processes of the run at one moment."}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[0-9a-f]{64}$", "");
const schema38 = {"title":"Trace","description":"What a further run of this side on this case started, followed by ptrace and not compared with anything; with the first observation of each side on the cases that are drawn for it.","type":"object","additionalProperties":false,"required":["executables","agrees","refused"],"properties":{"executables":{"type":"array","items":{"$ref":"#/$defs/StartedExecutable"}},"agrees":{"type":["boolean","null"],"description":"Whether that run did the same as one that was not traced; null where it was not traced either."},"refused":{"type":["string","null"],"description":"Why it could not be traced; null where it was."}}};
const schema39 = {"title":"StartedExecutable","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string","description":"As the system names it; in the places of a run it begins with ./, ~/ or $TMPDIR/."},"digest":{"type":["string","null"],"description":"sha256: and the hash of its bytes; null where they cannot be read."},"ofCase":{"const":true,"description":"Its bytes are those of a file of the case itself."}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.executables === undefined) && (missing0 = "executables")) || ((data.agrees === undefined) && (missing0 = "agrees"))) || ((data.refused === undefined) && (missing0 = "refused"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "executables") || (key0 === "agrees")) || (key0 === "refused"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.executables !== undefined){
let data0 = data.executables;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.path === undefined) && (missing1 = "path")) || ((data1.digest === undefined) && (missing1 = "digest"))){
validate21.errors = [{instancePath:instancePath+"/executables/" + i0,schemaPath:"#/$defs/StartedExecutable/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "path") || (key1 === "digest")) || (key1 === "ofCase"))){
validate21.errors = [{instancePath:instancePath+"/executables/" + i0,schemaPath:"#/$defs/StartedExecutable/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.path !== undefined){
const _errs8 = errors;
if(typeof data1.path !== "string"){
validate21.errors = [{instancePath:instancePath+"/executables/" + i0+"/path",schemaPath:"#/$defs/StartedExecutable/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.digest !== undefined){
let data3 = data1.digest;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate21.errors = [{instancePath:instancePath+"/executables/" + i0+"/digest",schemaPath:"#/$defs/StartedExecutable/properties/digest/type",keyword:"type",params:{type: schema39.properties.digest.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.ofCase !== undefined){
const _errs12 = errors;
if(true !== data1.ofCase){
validate21.errors = [{instancePath:instancePath+"/executables/" + i0+"/ofCase",schemaPath:"#/$defs/StartedExecutable/properties/ofCase/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/executables/" + i0,schemaPath:"#/$defs/StartedExecutable/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/executables",schemaPath:"#/properties/executables/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agrees !== undefined){
let data5 = data.agrees;
const _errs13 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate21.errors = [{instancePath:instancePath+"/agrees",schemaPath:"#/properties/agrees/type",keyword:"type",params:{type: schema38.properties.agrees.type},message:"must be boolean,null"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refused !== undefined){
let data6 = data.refused;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate21.errors = [{instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: schema38.properties.refused.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="observation.schema.json" */;
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
if((((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.caseId === undefined) && (missing0 = "caseId"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.pass === undefined) && (missing0 = "pass"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.stdout === undefined) && (missing0 = "stdout"))) || ((data.stderr === undefined) && (missing0 = "stderr"))) || ((data.files === undefined) && (missing0 = "files"))) || ((data.answer === undefined) && (missing0 = "answer"))) || ((data.cost === undefined) && (missing0 = "cost"))){
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
if("observation" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "observation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.caseId !== undefined){
let data2 = data.caseId;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate20.errors = [{instancePath:instancePath+"/caseId",schemaPath:"#/properties/caseId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/caseId",schemaPath:"#/properties/caseId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs6 = errors;
if(typeof data.source !== "string"){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data4 = data.role;
const _errs8 = errors;
if(!((data4 === "control") || (data4 === "candidate"))){
validate20.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pass !== undefined){
let data5 = data.pass;
const _errs9 = errors;
if(!((data5 === "compare") || (data5 === "timing"))){
validate20.errors = [{instancePath:instancePath+"/pass",schemaPath:"#/properties/pass/enum",keyword:"enum",params:{allowedValues: schema31.properties.pass.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined){
let data6 = data.attempt;
const _errs10 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data7 = data.end;
const _errs12 = errors;
const _errs14 = errors;
let valid2 = false;
let passing0 = null;
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.kind === undefined) && (missing1 = "kind")) || ((data7.code === undefined) && (missing1 = "code"))){
const err0 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/0/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs17 = errors;
for(const key1 in data7){
if(!((key1 === "kind") || (key1 === "code"))){
const err1 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs17 === errors){
if(data7.kind !== undefined){
const _errs18 = errors;
if("exited" !== data7.kind){
const err2 = {instancePath:instancePath+"/end/kind",schemaPath:"#/$defs/End/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "exited"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.code !== undefined){
let data9 = data7.code;
const _errs19 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err3 = {instancePath:instancePath+"/end/code",schemaPath:"#/$defs/End/oneOf/0/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
var props0 = true;
}
const _errs21 = errors;
if(errors === _errs21){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.kind === undefined) && (missing2 = "kind")) || ((data7.signal === undefined) && (missing2 = "signal"))){
const err5 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/1/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
const _errs23 = errors;
for(const key2 in data7){
if(!((key2 === "kind") || (key2 === "signal"))){
const err6 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
}
if(_errs23 === errors){
if(data7.kind !== undefined){
const _errs24 = errors;
if("signalled" !== data7.kind){
const err7 = {instancePath:instancePath+"/end/kind",schemaPath:"#/$defs/End/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "signalled"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.signal !== undefined){
const _errs25 = errors;
if(typeof data7.signal !== "string"){
const err8 = {instancePath:instancePath+"/end/signal",schemaPath:"#/$defs/End/oneOf/1/properties/signal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs27 = errors;
if(errors === _errs27){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if((data7.kind === undefined) && (missing3 = "kind")){
const err10 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/2/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
const _errs29 = errors;
for(const key3 in data7){
if(!(key3 === "kind")){
const err11 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
}
if(_errs29 === errors){
if(data7.kind !== undefined){
if("timed-out" !== data7.kind){
const err12 = {instancePath:instancePath+"/end/kind",schemaPath:"#/$defs/End/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "timed-out"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid2 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs31 = errors;
if(errors === _errs31){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing4;
if(((data7.kind === undefined) && (missing4 = "kind")) || ((data7.error === undefined) && (missing4 = "error"))){
const err14 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/3/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
const _errs33 = errors;
for(const key4 in data7){
if(!((key4 === "kind") || (key4 === "error"))){
const err15 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
}
if(_errs33 === errors){
if(data7.kind !== undefined){
const _errs34 = errors;
if("not-started" !== data7.kind){
const err16 = {instancePath:instancePath+"/end/kind",schemaPath:"#/$defs/End/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "not-started"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.error !== undefined){
const _errs35 = errors;
if(typeof data7.error !== "string"){
const err17 = {instancePath:instancePath+"/end/error",schemaPath:"#/$defs/End/oneOf/3/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid6 = _errs35 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid2 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid2){
const err19 = {instancePath:instancePath+"/end",schemaPath:"#/$defs/End/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stdout !== undefined){
let data15 = data.stdout;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing5;
if((((data15.bytes === undefined) && (missing5 = "bytes")) || ((data15.sha256 === undefined) && (missing5 = "sha256"))) || ((data15.truncated === undefined) && (missing5 = "truncated"))){
validate20.errors = [{instancePath:instancePath+"/stdout",schemaPath:"#/$defs/Output/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs40 = errors;
for(const key5 in data15){
if(!((((((key5 === "bytes") || (key5 === "sha256")) || (key5 === "truncated")) || (key5 === "text")) || (key5 === "base64")) || (key5 === "blob"))){
validate20.errors = [{instancePath:instancePath+"/stdout",schemaPath:"#/$defs/Output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs40 === errors){
if(data15.bytes !== undefined){
let data16 = data15.bytes;
const _errs41 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate20.errors = [{instancePath:instancePath+"/stdout/bytes",schemaPath:"#/$defs/Output/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate20.errors = [{instancePath:instancePath+"/stdout/bytes",schemaPath:"#/$defs/Output/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.sha256 !== undefined){
const _errs43 = errors;
if(typeof data15.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/stdout/sha256",schemaPath:"#/$defs/Output/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.truncated !== undefined){
const _errs45 = errors;
if(typeof data15.truncated !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/stdout/truncated",schemaPath:"#/$defs/Output/properties/truncated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.text !== undefined){
const _errs47 = errors;
if(typeof data15.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/stdout/text",schemaPath:"#/$defs/Output/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.base64 !== undefined){
const _errs49 = errors;
if(typeof data15.base64 !== "string"){
validate20.errors = [{instancePath:instancePath+"/stdout/base64",schemaPath:"#/$defs/Output/properties/base64/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.blob !== undefined){
const _errs51 = errors;
if(typeof data15.blob !== "string"){
validate20.errors = [{instancePath:instancePath+"/stdout/blob",schemaPath:"#/$defs/Output/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
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
validate20.errors = [{instancePath:instancePath+"/stdout",schemaPath:"#/$defs/Output/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stderr !== undefined){
let data22 = data.stderr;
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing6;
if((((data22.bytes === undefined) && (missing6 = "bytes")) || ((data22.sha256 === undefined) && (missing6 = "sha256"))) || ((data22.truncated === undefined) && (missing6 = "truncated"))){
validate20.errors = [{instancePath:instancePath+"/stderr",schemaPath:"#/$defs/Output/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs56 = errors;
for(const key6 in data22){
if(!((((((key6 === "bytes") || (key6 === "sha256")) || (key6 === "truncated")) || (key6 === "text")) || (key6 === "base64")) || (key6 === "blob"))){
validate20.errors = [{instancePath:instancePath+"/stderr",schemaPath:"#/$defs/Output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs56 === errors){
if(data22.bytes !== undefined){
let data23 = data22.bytes;
const _errs57 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate20.errors = [{instancePath:instancePath+"/stderr/bytes",schemaPath:"#/$defs/Output/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs57){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate20.errors = [{instancePath:instancePath+"/stderr/bytes",schemaPath:"#/$defs/Output/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.sha256 !== undefined){
const _errs59 = errors;
if(typeof data22.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/stderr/sha256",schemaPath:"#/$defs/Output/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs59 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.truncated !== undefined){
const _errs61 = errors;
if(typeof data22.truncated !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/stderr/truncated",schemaPath:"#/$defs/Output/properties/truncated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid10 = _errs61 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.text !== undefined){
const _errs63 = errors;
if(typeof data22.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/stderr/text",schemaPath:"#/$defs/Output/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs63 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.base64 !== undefined){
const _errs65 = errors;
if(typeof data22.base64 !== "string"){
validate20.errors = [{instancePath:instancePath+"/stderr/base64",schemaPath:"#/$defs/Output/properties/base64/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs65 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.blob !== undefined){
const _errs67 = errors;
if(typeof data22.blob !== "string"){
validate20.errors = [{instancePath:instancePath+"/stderr/blob",schemaPath:"#/$defs/Output/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs67 === errors;
}
else {
var valid10 = true;
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
validate20.errors = [{instancePath:instancePath+"/stderr",schemaPath:"#/$defs/Output/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.files !== undefined){
let data29 = data.files;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data29)){
var valid11 = true;
const len0 = data29.length;
for(let i0=0; i0<len0; i0++){
let data30 = data29[i0];
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing7;
if((((((((data30.path === undefined) && (missing7 = "path")) || ((data30.change === undefined) && (missing7 = "change"))) || ((data30.type === undefined) && (missing7 = "type"))) || ((data30.mode === undefined) && (missing7 = "mode"))) || ((data30.bytes === undefined) && (missing7 = "bytes"))) || ((data30.sha256 === undefined) && (missing7 = "sha256"))) || ((data30.target === undefined) && (missing7 = "target"))){
validate20.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/FileChange/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs74 = errors;
for(const key7 in data30){
if(!(func1.call(schema35.properties, key7))){
validate20.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/FileChange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs74 === errors){
if(data30.path !== undefined){
const _errs75 = errors;
if(typeof data30.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/path",schemaPath:"#/$defs/FileChange/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs75 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.change !== undefined){
let data32 = data30.change;
const _errs77 = errors;
if(!(((data32 === "added") || (data32 === "changed")) || (data32 === "removed"))){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/change",schemaPath:"#/$defs/FileChange/properties/change/enum",keyword:"enum",params:{allowedValues: schema35.properties.change.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs77 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.type !== undefined){
let data33 = data30.type;
const _errs78 = errors;
if(!((((((((data33 === "file") || (data33 === "directory")) || (data33 === "symlink")) || (data33 === "fifo")) || (data33 === "socket")) || (data33 === "block")) || (data33 === "char")) || (data33 === "other"))){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/type",schemaPath:"#/$defs/FileChange/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs78 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.mode !== undefined){
const _errs79 = errors;
if(typeof data30.mode !== "string"){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/mode",schemaPath:"#/$defs/FileChange/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs79 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.bytes !== undefined){
let data35 = data30.bytes;
const _errs81 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/bytes",schemaPath:"#/$defs/FileChange/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs81 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.sha256 !== undefined){
let data36 = data30.sha256;
const _errs83 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/sha256",schemaPath:"#/$defs/FileChange/properties/sha256/type",keyword:"type",params:{type: schema35.properties.sha256.type},message:"must be string,null"}];
return false;
}
var valid13 = _errs83 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.target !== undefined){
let data37 = data30.target;
const _errs85 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/target",schemaPath:"#/$defs/FileChange/properties/target/type",keyword:"type",params:{type: schema35.properties.target.type},message:"must be string,null"}];
return false;
}
var valid13 = _errs85 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.text !== undefined){
const _errs87 = errors;
if(typeof data30.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/text",schemaPath:"#/$defs/FileChange/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs87 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.base64 !== undefined){
const _errs89 = errors;
if(typeof data30.base64 !== "string"){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/base64",schemaPath:"#/$defs/FileChange/properties/base64/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs89 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.blob !== undefined){
const _errs91 = errors;
if(typeof data30.blob !== "string"){
validate20.errors = [{instancePath:instancePath+"/files/" + i0+"/blob",schemaPath:"#/$defs/FileChange/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs91 === errors;
}
else {
var valid13 = true;
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
validate20.errors = [{instancePath:instancePath+"/files/" + i0,schemaPath:"#/$defs/FileChange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs71 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.answer !== undefined){
let data41 = data.answer;
const _errs93 = errors;
const _errs94 = errors;
let valid14 = false;
let passing1 = null;
const _errs95 = errors;
if(data41 !== null){
const err20 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs95 === errors;
if(_valid1){
valid14 = true;
passing1 = 0;
}
const _errs97 = errors;
const _errs98 = errors;
if(errors === _errs98){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let missing8;
if(((data41.answeredBy === undefined) && (missing8 = "answeredBy")) || ((data41.fallback === undefined) && (missing8 = "fallback"))){
const err21 = {instancePath:instancePath+"/answer",schemaPath:"#/$defs/Answer/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
const _errs100 = errors;
for(const key8 in data41){
if(!((key8 === "answeredBy") || (key8 === "fallback"))){
const err22 = {instancePath:instancePath+"/answer",schemaPath:"#/$defs/Answer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
}
if(_errs100 === errors){
if(data41.answeredBy !== undefined){
let data42 = data41.answeredBy;
const _errs101 = errors;
if(!((data42 === "control") || (data42 === "candidate"))){
const err23 = {instancePath:instancePath+"/answer/answeredBy",schemaPath:"#/$defs/Answer/properties/answeredBy/enum",keyword:"enum",params:{allowedValues: schema36.properties.answeredBy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid16 = _errs101 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data41.fallback !== undefined){
let data43 = data41.fallback;
const _errs102 = errors;
if((typeof data43 !== "string") && (data43 !== null)){
const err24 = {instancePath:instancePath+"/answer/fallback",schemaPath:"#/$defs/Answer/properties/fallback/type",keyword:"type",params:{type: schema36.properties.fallback.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/answer",schemaPath:"#/$defs/Answer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid1 = _errs97 === errors;
if(_valid1 && valid14){
valid14 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid14 = true;
passing1 = 1;
}
}
if(!valid14){
const err26 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cost !== undefined){
let data44 = data.cost;
const _errs104 = errors;
const _errs105 = errors;
if(errors === _errs105){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing9;
if(((((data44.wallMs === undefined) && (missing9 = "wallMs")) || ((data44.userMs === undefined) && (missing9 = "userMs"))) || ((data44.systemMs === undefined) && (missing9 = "systemMs"))) || ((data44.maxRssBytes === undefined) && (missing9 = "maxRssBytes"))){
validate20.errors = [{instancePath:instancePath+"/cost",schemaPath:"#/$defs/Cost/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs107 = errors;
for(const key9 in data44){
if(!(((((key9 === "wallMs") || (key9 === "userMs")) || (key9 === "systemMs")) || (key9 === "maxRssBytes")) || (key9 === "memoryScope"))){
validate20.errors = [{instancePath:instancePath+"/cost",schemaPath:"#/$defs/Cost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs107 === errors){
if(data44.wallMs !== undefined){
let data45 = data44.wallMs;
const _errs108 = errors;
if(!((typeof data45 == "number") && (isFinite(data45)))){
validate20.errors = [{instancePath:instancePath+"/cost/wallMs",schemaPath:"#/$defs/Cost/properties/wallMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid18 = _errs108 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.userMs !== undefined){
let data46 = data44.userMs;
const _errs110 = errors;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (data46 !== null)){
validate20.errors = [{instancePath:instancePath+"/cost/userMs",schemaPath:"#/$defs/Cost/properties/userMs/type",keyword:"type",params:{type: schema37.properties.userMs.type},message:"must be number,null"}];
return false;
}
var valid18 = _errs110 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.systemMs !== undefined){
let data47 = data44.systemMs;
const _errs112 = errors;
if((!((typeof data47 == "number") && (isFinite(data47)))) && (data47 !== null)){
validate20.errors = [{instancePath:instancePath+"/cost/systemMs",schemaPath:"#/$defs/Cost/properties/systemMs/type",keyword:"type",params:{type: schema37.properties.systemMs.type},message:"must be number,null"}];
return false;
}
var valid18 = _errs112 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.maxRssBytes !== undefined){
let data48 = data44.maxRssBytes;
const _errs114 = errors;
if((!((typeof data48 == "number") && (isFinite(data48)))) && (data48 !== null)){
validate20.errors = [{instancePath:instancePath+"/cost/maxRssBytes",schemaPath:"#/$defs/Cost/properties/maxRssBytes/type",keyword:"type",params:{type: schema37.properties.maxRssBytes.type},message:"must be number,null"}];
return false;
}
var valid18 = _errs114 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.memoryScope !== undefined){
let data49 = data44.memoryScope;
const _errs116 = errors;
if(!(((data49 === "process") || (data49 === "tree")) || (data49 === null))){
validate20.errors = [{instancePath:instancePath+"/cost/memoryScope",schemaPath:"#/$defs/Cost/properties/memoryScope/enum",keyword:"enum",params:{allowedValues: schema37.properties.memoryScope.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs116 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cost",schemaPath:"#/$defs/Cost/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs104 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace !== undefined){
const _errs117 = errors;
if(!(validate21(data.trace, {instancePath:instancePath+"/trace",parentData:data,parentDataProperty:"trace",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs117 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

