// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRunDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"run.schema.json","title":"RunDocument","description":"run.json: what a shadow run ran, on what, and how it was told to judge.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","runId","startedAt","finishedAt","control","candidate","corpus","settings","machine"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"run"},"runId":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":["string","null"],"description":"null while it runs, and for ever after an interrupt."},"control":{"$ref":"#/$defs/RunImplementation"},"candidate":{"$ref":"#/$defs/RunImplementation"},"corpus":{"title":"RunCorpus","type":"object","additionalProperties":false,"required":["digest","captured","distinct","sources"],"properties":{"digest":{"type":"string"},"captured":{"type":"integer","description":"Cases read, duplicates included."},"distinct":{"type":"integer"},"sources":{"type":"integer"}}},"settings":{"$ref":"#/$defs/RunSettings"},"machine":{"title":"RunMachine","type":"object","additionalProperties":false,"required":["platform","arch","cpus","runner"],"properties":{"platform":{"type":"string"},"arch":{"type":"string"},"cpus":{"type":"integer"},"runner":{"enum":["measured","node"]}}}},"$defs":{"RunImplementation":{"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"}},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}},"RunSettings":{"title":"RunSettings","type":"object","additionalProperties":false,"required":["jobs","timeoutMs","channels","noiseRuns","minCases","maxMismatchRate","timingCases","seed"],"properties":{"jobs":{"type":"integer"},"timeoutMs":{"type":"integer"},"channels":{"type":"array","items":{"enum":["exit","stdout","stderr","files"]}},"noiseRuns":{"type":"integer"},"minCases":{"type":"integer"},"maxMismatchRate":{"type":"number"},"timingCases":{"type":"integer"},"seed":{"type":"integer"}}}}};
const schema32 = {"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"}},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}};
const schema34 = {"title":"RunSettings","type":"object","additionalProperties":false,"required":["jobs","timeoutMs","channels","noiseRuns","minCases","maxMismatchRate","timingCases","seed"],"properties":{"jobs":{"type":"integer"},"timeoutMs":{"type":"integer"},"channels":{"type":"array","items":{"enum":["exit","stdout","stderr","files"]}},"noiseRuns":{"type":"integer"},"minCases":{"type":"integer"},"maxMismatchRate":{"type":"number"},"timingCases":{"type":"integer"},"seed":{"type":"integer"}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="run.schema.json" */;
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
if(((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.runId === undefined) && (missing0 = "runId"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.finishedAt === undefined) && (missing0 = "finishedAt"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.corpus === undefined) && (missing0 = "corpus"))) || ((data.settings === undefined) && (missing0 = "settings"))) || ((data.machine === undefined) && (missing0 = "machine"))){
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
if("run" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "run"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runId !== undefined){
const _errs4 = errors;
if(typeof data.runId !== "string"){
validate20.errors = [{instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs6 = errors;
if(typeof data.startedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finishedAt !== undefined){
let data4 = data.finishedAt;
const _errs8 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate20.errors = [{instancePath:instancePath+"/finishedAt",schemaPath:"#/properties/finishedAt/type",keyword:"type",params:{type: schema31.properties.finishedAt.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data5 = data.control;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((((data5.label === undefined) && (missing1 = "label")) || ((data5.command === undefined) && (missing1 = "command"))) || ((data5.env === undefined) && (missing1 = "env"))) || ((data5.answersAs === undefined) && (missing1 = "answersAs"))) || ((data5.digest === undefined) && (missing1 = "digest"))) || ((data5.files === undefined) && (missing1 = "files"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!((((((key1 === "label") || (key1 === "command")) || (key1 === "env")) || (key1 === "answersAs")) || (key1 === "digest")) || (key1 === "files"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data5.label !== undefined){
const _errs14 = errors;
if(typeof data5.label !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/label",schemaPath:"#/$defs/RunImplementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.command !== undefined){
let data7 = data5.command;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
var valid3 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(typeof data7[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/command/" + i0,schemaPath:"#/$defs/RunImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/command",schemaPath:"#/$defs/RunImplementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.env !== undefined){
let data9 = data5.env;
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
const _errs23 = errors;
if(typeof data9[key2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/env",schemaPath:"#/$defs/RunImplementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.answersAs !== undefined){
let data11 = data5.answersAs;
const _errs25 = errors;
if(!(((data11 === "control") || (data11 === "candidate")) || (data11 === null))){
validate20.errors = [{instancePath:instancePath+"/control/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.digest !== undefined){
const _errs26 = errors;
if(typeof data5.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.files !== undefined){
let data13 = data5.files;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data13)){
var valid5 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs30 = errors;
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((data14.path === undefined) && (missing2 = "path")) || ((data14.digest === undefined) && (missing2 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i1,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs32 = errors;
for(const key3 in data14){
if(!((key3 === "path") || (key3 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i1,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs32 === errors){
if(data14.path !== undefined){
const _errs33 = errors;
if(typeof data14.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i1+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.digest !== undefined){
const _errs35 = errors;
if(typeof data14.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i1+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
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
validate20.errors = [{instancePath:instancePath+"/control/files/" + i1,schemaPath:"#/$defs/RunImplementation/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs30 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/files",schemaPath:"#/$defs/RunImplementation/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs28 === errors;
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
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data17 = data.candidate;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((((((data17.label === undefined) && (missing3 = "label")) || ((data17.command === undefined) && (missing3 = "command"))) || ((data17.env === undefined) && (missing3 = "env"))) || ((data17.answersAs === undefined) && (missing3 = "answersAs"))) || ((data17.digest === undefined) && (missing3 = "digest"))) || ((data17.files === undefined) && (missing3 = "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs40 = errors;
for(const key4 in data17){
if(!((((((key4 === "label") || (key4 === "command")) || (key4 === "env")) || (key4 === "answersAs")) || (key4 === "digest")) || (key4 === "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs40 === errors){
if(data17.label !== undefined){
const _errs41 = errors;
if(typeof data17.label !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/label",schemaPath:"#/$defs/RunImplementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.command !== undefined){
let data19 = data17.command;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data19)){
var valid9 = true;
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
const _errs45 = errors;
if(typeof data19[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/command/" + i2,schemaPath:"#/$defs/RunImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs45 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/RunImplementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.env !== undefined){
let data21 = data17.env;
const _errs47 = errors;
if(errors === _errs47){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key5 in data21){
const _errs50 = errors;
if(typeof data21[key5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs50 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/env",schemaPath:"#/$defs/RunImplementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.answersAs !== undefined){
let data23 = data17.answersAs;
const _errs52 = errors;
if(!(((data23 === "control") || (data23 === "candidate")) || (data23 === null))){
validate20.errors = [{instancePath:instancePath+"/candidate/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs52 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.digest !== undefined){
const _errs53 = errors;
if(typeof data17.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.files !== undefined){
let data25 = data17.files;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data25)){
var valid11 = true;
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
const _errs57 = errors;
if(errors === _errs57){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing4;
if(((data26.path === undefined) && (missing4 = "path")) || ((data26.digest === undefined) && (missing4 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i3,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs59 = errors;
for(const key6 in data26){
if(!((key6 === "path") || (key6 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i3,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs59 === errors){
if(data26.path !== undefined){
const _errs60 = errors;
if(typeof data26.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i3+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs60 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data26.digest !== undefined){
const _errs62 = errors;
if(typeof data26.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i3+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs62 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i3,schemaPath:"#/$defs/RunImplementation/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs57 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/files",schemaPath:"#/$defs/RunImplementation/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs55 === errors;
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
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corpus !== undefined){
let data29 = data.corpus;
const _errs64 = errors;
if(errors === _errs64){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing5;
if(((((data29.digest === undefined) && (missing5 = "digest")) || ((data29.captured === undefined) && (missing5 = "captured"))) || ((data29.distinct === undefined) && (missing5 = "distinct"))) || ((data29.sources === undefined) && (missing5 = "sources"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs66 = errors;
for(const key7 in data29){
if(!((((key7 === "digest") || (key7 === "captured")) || (key7 === "distinct")) || (key7 === "sources"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs66 === errors){
if(data29.digest !== undefined){
const _errs67 = errors;
if(typeof data29.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/corpus/digest",schemaPath:"#/properties/corpus/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs67 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.captured !== undefined){
let data31 = data29.captured;
const _errs69 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate20.errors = [{instancePath:instancePath+"/corpus/captured",schemaPath:"#/properties/corpus/properties/captured/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.distinct !== undefined){
let data32 = data29.distinct;
const _errs71 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate20.errors = [{instancePath:instancePath+"/corpus/distinct",schemaPath:"#/properties/corpus/properties/distinct/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs71 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.sources !== undefined){
let data33 = data29.sources;
const _errs73 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate20.errors = [{instancePath:instancePath+"/corpus/sources",schemaPath:"#/properties/corpus/properties/sources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid13 = _errs73 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
let data34 = data.settings;
const _errs75 = errors;
const _errs76 = errors;
if(errors === _errs76){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing6;
if(((((((((data34.jobs === undefined) && (missing6 = "jobs")) || ((data34.timeoutMs === undefined) && (missing6 = "timeoutMs"))) || ((data34.channels === undefined) && (missing6 = "channels"))) || ((data34.noiseRuns === undefined) && (missing6 = "noiseRuns"))) || ((data34.minCases === undefined) && (missing6 = "minCases"))) || ((data34.maxMismatchRate === undefined) && (missing6 = "maxMismatchRate"))) || ((data34.timingCases === undefined) && (missing6 = "timingCases"))) || ((data34.seed === undefined) && (missing6 = "seed"))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs78 = errors;
for(const key8 in data34){
if(!((((((((key8 === "jobs") || (key8 === "timeoutMs")) || (key8 === "channels")) || (key8 === "noiseRuns")) || (key8 === "minCases")) || (key8 === "maxMismatchRate")) || (key8 === "timingCases")) || (key8 === "seed"))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs78 === errors){
if(data34.jobs !== undefined){
let data35 = data34.jobs;
const _errs79 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/settings/jobs",schemaPath:"#/$defs/RunSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.timeoutMs !== undefined){
let data36 = data34.timeoutMs;
const _errs81 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate20.errors = [{instancePath:instancePath+"/settings/timeoutMs",schemaPath:"#/$defs/RunSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs81 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.channels !== undefined){
let data37 = data34.channels;
const _errs83 = errors;
if(errors === _errs83){
if(Array.isArray(data37)){
var valid16 = true;
const len4 = data37.length;
for(let i4=0; i4<len4; i4++){
let data38 = data37[i4];
const _errs85 = errors;
if(!((((data38 === "exit") || (data38 === "stdout")) || (data38 === "stderr")) || (data38 === "files"))){
validate20.errors = [{instancePath:instancePath+"/settings/channels/" + i4,schemaPath:"#/$defs/RunSettings/properties/channels/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.channels.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs85 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/settings/channels",schemaPath:"#/$defs/RunSettings/properties/channels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid15 = _errs83 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.noiseRuns !== undefined){
let data39 = data34.noiseRuns;
const _errs86 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate20.errors = [{instancePath:instancePath+"/settings/noiseRuns",schemaPath:"#/$defs/RunSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs86 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.minCases !== undefined){
let data40 = data34.minCases;
const _errs88 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
validate20.errors = [{instancePath:instancePath+"/settings/minCases",schemaPath:"#/$defs/RunSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs88 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.maxMismatchRate !== undefined){
let data41 = data34.maxMismatchRate;
const _errs90 = errors;
if(!((typeof data41 == "number") && (isFinite(data41)))){
validate20.errors = [{instancePath:instancePath+"/settings/maxMismatchRate",schemaPath:"#/$defs/RunSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid15 = _errs90 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.timingCases !== undefined){
let data42 = data34.timingCases;
const _errs92 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate20.errors = [{instancePath:instancePath+"/settings/timingCases",schemaPath:"#/$defs/RunSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs92 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data34.seed !== undefined){
let data43 = data34.seed;
const _errs94 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate20.errors = [{instancePath:instancePath+"/settings/seed",schemaPath:"#/$defs/RunSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs94 === errors;
}
else {
var valid15 = true;
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
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.machine !== undefined){
let data44 = data.machine;
const _errs96 = errors;
if(errors === _errs96){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing7;
if(((((data44.platform === undefined) && (missing7 = "platform")) || ((data44.arch === undefined) && (missing7 = "arch"))) || ((data44.cpus === undefined) && (missing7 = "cpus"))) || ((data44.runner === undefined) && (missing7 = "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs98 = errors;
for(const key9 in data44){
if(!((((key9 === "platform") || (key9 === "arch")) || (key9 === "cpus")) || (key9 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs98 === errors){
if(data44.platform !== undefined){
const _errs99 = errors;
if(typeof data44.platform !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/platform",schemaPath:"#/properties/machine/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs99 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.arch !== undefined){
const _errs101 = errors;
if(typeof data44.arch !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/arch",schemaPath:"#/properties/machine/properties/arch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs101 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.cpus !== undefined){
let data47 = data44.cpus;
const _errs103 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate20.errors = [{instancePath:instancePath+"/machine/cpus",schemaPath:"#/properties/machine/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs103 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data44.runner !== undefined){
let data48 = data44.runner;
const _errs105 = errors;
if(!((data48 === "measured") || (data48 === "node"))){
validate20.errors = [{instancePath:instancePath+"/machine/runner",schemaPath:"#/properties/machine/properties/runner/enum",keyword:"enum",params:{allowedValues: schema31.properties.machine.properties.runner.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid17 = _errs105 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs96 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

