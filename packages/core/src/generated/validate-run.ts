// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRunDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"run.schema.json","title":"RunDocument","description":"run.json: what a shadow run ran, on what, and how it was told to judge.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","runId","startedAt","finishedAt","control","candidate","corpus","settings","machine"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"run"},"runId":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":["string","null"],"description":"null while it runs, and for ever after an interrupt."},"control":{"$ref":"#/$defs/RunImplementation"},"candidate":{"$ref":"#/$defs/RunImplementation"},"corpus":{"title":"RunCorpus","type":"object","additionalProperties":false,"required":["digest","captured","distinct","sources"],"properties":{"digest":{"type":"string"},"captured":{"type":"integer","description":"Cases read, duplicates included."},"distinct":{"type":"integer"},"sources":{"type":"integer"}}},"settings":{"$ref":"#/$defs/RunSettings"},"machine":{"title":"RunMachine","type":"object","additionalProperties":false,"required":["platform","arch","cpus","runner"],"properties":{"platform":{"type":"string"},"arch":{"type":"string"},"cpus":{"type":"integer"},"runner":{"enum":["measured","node"]}}}},"$defs":{"RunImplementation":{"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","argv","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"},"description":"As it was given."},"argv":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program's absolute path and its fixed arguments."},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}},"RunSettings":{"title":"RunSettings","type":"object","additionalProperties":false,"required":["jobs","timeoutMs","channels","noiseRuns","minCases","maxMismatchRate","timingCases","seed"],"properties":{"jobs":{"type":"integer"},"timeoutMs":{"type":"integer"},"channels":{"type":"array","items":{"enum":["exit","stdout","stderr","files"]}},"noiseRuns":{"type":"integer"},"minCases":{"type":"integer"},"maxMismatchRate":{"type":"number"},"timingCases":{"type":"integer"},"seed":{"type":"integer"}}}}};
const schema32 = {"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","argv","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"},"description":"As it was given."},"argv":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program's absolute path and its fixed arguments."},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}};
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
if((((((((data5.label === undefined) && (missing1 = "label")) || ((data5.command === undefined) && (missing1 = "command"))) || ((data5.argv === undefined) && (missing1 = "argv"))) || ((data5.env === undefined) && (missing1 = "env"))) || ((data5.answersAs === undefined) && (missing1 = "answersAs"))) || ((data5.digest === undefined) && (missing1 = "digest"))) || ((data5.files === undefined) && (missing1 = "files"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!(((((((key1 === "label") || (key1 === "command")) || (key1 === "argv")) || (key1 === "env")) || (key1 === "answersAs")) || (key1 === "digest")) || (key1 === "files"))){
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
if(data5.argv !== undefined){
let data9 = data5.argv;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
if(data9.length < 1){
validate20.errors = [{instancePath:instancePath+"/control/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs22 = errors;
if(typeof data9[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/argv/" + i1,schemaPath:"#/$defs/RunImplementation/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.env !== undefined){
let data11 = data5.env;
const _errs24 = errors;
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
const _errs27 = errors;
if(typeof data11[key2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/env",schemaPath:"#/$defs/RunImplementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.answersAs !== undefined){
let data13 = data5.answersAs;
const _errs29 = errors;
if(!(((data13 === "control") || (data13 === "candidate")) || (data13 === null))){
validate20.errors = [{instancePath:instancePath+"/control/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.digest !== undefined){
const _errs30 = errors;
if(typeof data5.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.files !== undefined){
let data15 = data5.files;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data15)){
var valid6 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
const _errs34 = errors;
if(errors === _errs34){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if(((data16.path === undefined) && (missing2 = "path")) || ((data16.digest === undefined) && (missing2 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs36 = errors;
for(const key3 in data16){
if(!((key3 === "path") || (key3 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs36 === errors){
if(data16.path !== undefined){
const _errs37 = errors;
if(typeof data16.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.digest !== undefined){
const _errs39 = errors;
if(typeof data16.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2,schemaPath:"#/$defs/RunImplementation/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs34 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/control/files",schemaPath:"#/$defs/RunImplementation/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs32 === errors;
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
let data19 = data.candidate;
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if((((((((data19.label === undefined) && (missing3 = "label")) || ((data19.command === undefined) && (missing3 = "command"))) || ((data19.argv === undefined) && (missing3 = "argv"))) || ((data19.env === undefined) && (missing3 = "env"))) || ((data19.answersAs === undefined) && (missing3 = "answersAs"))) || ((data19.digest === undefined) && (missing3 = "digest"))) || ((data19.files === undefined) && (missing3 = "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs44 = errors;
for(const key4 in data19){
if(!(((((((key4 === "label") || (key4 === "command")) || (key4 === "argv")) || (key4 === "env")) || (key4 === "answersAs")) || (key4 === "digest")) || (key4 === "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs44 === errors){
if(data19.label !== undefined){
const _errs45 = errors;
if(typeof data19.label !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/label",schemaPath:"#/$defs/RunImplementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.command !== undefined){
let data21 = data19.command;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data21)){
var valid10 = true;
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
const _errs49 = errors;
if(typeof data21[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/command/" + i3,schemaPath:"#/$defs/RunImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs49 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/command",schemaPath:"#/$defs/RunImplementation/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs47 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.argv !== undefined){
let data23 = data19.argv;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data23)){
if(data23.length < 1){
validate20.errors = [{instancePath:instancePath+"/candidate/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid11 = true;
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
const _errs53 = errors;
if(typeof data23[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/argv/" + i4,schemaPath:"#/$defs/RunImplementation/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs53 === errors;
if(!valid11){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.env !== undefined){
let data25 = data19.env;
const _errs55 = errors;
if(errors === _errs55){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 in data25){
const _errs58 = errors;
if(typeof data25[key5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs58 === errors;
if(!valid12){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/env",schemaPath:"#/$defs/RunImplementation/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs55 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.answersAs !== undefined){
let data27 = data19.answersAs;
const _errs60 = errors;
if(!(((data27 === "control") || (data27 === "candidate")) || (data27 === null))){
validate20.errors = [{instancePath:instancePath+"/candidate/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs60 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.digest !== undefined){
const _errs61 = errors;
if(typeof data19.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs61 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.files !== undefined){
let data29 = data19.files;
const _errs63 = errors;
if(errors === _errs63){
if(Array.isArray(data29)){
var valid13 = true;
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
const _errs65 = errors;
if(errors === _errs65){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing4;
if(((data30.path === undefined) && (missing4 = "path")) || ((data30.digest === undefined) && (missing4 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs67 = errors;
for(const key6 in data30){
if(!((key6 === "path") || (key6 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs67 === errors){
if(data30.path !== undefined){
const _errs68 = errors;
if(typeof data30.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs68 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data30.digest !== undefined){
const _errs70 = errors;
if(typeof data30.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs70 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5,schemaPath:"#/$defs/RunImplementation/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs65 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/candidate/files",schemaPath:"#/$defs/RunImplementation/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs63 === errors;
}
else {
var valid9 = true;
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
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corpus !== undefined){
let data33 = data.corpus;
const _errs72 = errors;
if(errors === _errs72){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing5;
if(((((data33.digest === undefined) && (missing5 = "digest")) || ((data33.captured === undefined) && (missing5 = "captured"))) || ((data33.distinct === undefined) && (missing5 = "distinct"))) || ((data33.sources === undefined) && (missing5 = "sources"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs74 = errors;
for(const key7 in data33){
if(!((((key7 === "digest") || (key7 === "captured")) || (key7 === "distinct")) || (key7 === "sources"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs74 === errors){
if(data33.digest !== undefined){
const _errs75 = errors;
if(typeof data33.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/corpus/digest",schemaPath:"#/properties/corpus/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs75 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.captured !== undefined){
let data35 = data33.captured;
const _errs77 = errors;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
validate20.errors = [{instancePath:instancePath+"/corpus/captured",schemaPath:"#/properties/corpus/properties/captured/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs77 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.distinct !== undefined){
let data36 = data33.distinct;
const _errs79 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate20.errors = [{instancePath:instancePath+"/corpus/distinct",schemaPath:"#/properties/corpus/properties/distinct/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data33.sources !== undefined){
let data37 = data33.sources;
const _errs81 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate20.errors = [{instancePath:instancePath+"/corpus/sources",schemaPath:"#/properties/corpus/properties/sources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs81 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
let data38 = data.settings;
const _errs83 = errors;
const _errs84 = errors;
if(errors === _errs84){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing6;
if(((((((((data38.jobs === undefined) && (missing6 = "jobs")) || ((data38.timeoutMs === undefined) && (missing6 = "timeoutMs"))) || ((data38.channels === undefined) && (missing6 = "channels"))) || ((data38.noiseRuns === undefined) && (missing6 = "noiseRuns"))) || ((data38.minCases === undefined) && (missing6 = "minCases"))) || ((data38.maxMismatchRate === undefined) && (missing6 = "maxMismatchRate"))) || ((data38.timingCases === undefined) && (missing6 = "timingCases"))) || ((data38.seed === undefined) && (missing6 = "seed"))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs86 = errors;
for(const key8 in data38){
if(!((((((((key8 === "jobs") || (key8 === "timeoutMs")) || (key8 === "channels")) || (key8 === "noiseRuns")) || (key8 === "minCases")) || (key8 === "maxMismatchRate")) || (key8 === "timingCases")) || (key8 === "seed"))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs86 === errors){
if(data38.jobs !== undefined){
let data39 = data38.jobs;
const _errs87 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate20.errors = [{instancePath:instancePath+"/settings/jobs",schemaPath:"#/$defs/RunSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs87 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.timeoutMs !== undefined){
let data40 = data38.timeoutMs;
const _errs89 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
validate20.errors = [{instancePath:instancePath+"/settings/timeoutMs",schemaPath:"#/$defs/RunSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs89 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.channels !== undefined){
let data41 = data38.channels;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data41)){
var valid18 = true;
const len6 = data41.length;
for(let i6=0; i6<len6; i6++){
let data42 = data41[i6];
const _errs93 = errors;
if(!((((data42 === "exit") || (data42 === "stdout")) || (data42 === "stderr")) || (data42 === "files"))){
validate20.errors = [{instancePath:instancePath+"/settings/channels/" + i6,schemaPath:"#/$defs/RunSettings/properties/channels/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.channels.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs93 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/settings/channels",schemaPath:"#/$defs/RunSettings/properties/channels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid17 = _errs91 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.noiseRuns !== undefined){
let data43 = data38.noiseRuns;
const _errs94 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate20.errors = [{instancePath:instancePath+"/settings/noiseRuns",schemaPath:"#/$defs/RunSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs94 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.minCases !== undefined){
let data44 = data38.minCases;
const _errs96 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
validate20.errors = [{instancePath:instancePath+"/settings/minCases",schemaPath:"#/$defs/RunSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs96 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.maxMismatchRate !== undefined){
let data45 = data38.maxMismatchRate;
const _errs98 = errors;
if(!((typeof data45 == "number") && (isFinite(data45)))){
validate20.errors = [{instancePath:instancePath+"/settings/maxMismatchRate",schemaPath:"#/$defs/RunSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid17 = _errs98 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.timingCases !== undefined){
let data46 = data38.timingCases;
const _errs100 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
validate20.errors = [{instancePath:instancePath+"/settings/timingCases",schemaPath:"#/$defs/RunSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs100 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.seed !== undefined){
let data47 = data38.seed;
const _errs102 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate20.errors = [{instancePath:instancePath+"/settings/seed",schemaPath:"#/$defs/RunSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs102 === errors;
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
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.machine !== undefined){
let data48 = data.machine;
const _errs104 = errors;
if(errors === _errs104){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
let missing7;
if(((((data48.platform === undefined) && (missing7 = "platform")) || ((data48.arch === undefined) && (missing7 = "arch"))) || ((data48.cpus === undefined) && (missing7 = "cpus"))) || ((data48.runner === undefined) && (missing7 = "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs106 = errors;
for(const key9 in data48){
if(!((((key9 === "platform") || (key9 === "arch")) || (key9 === "cpus")) || (key9 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs106 === errors){
if(data48.platform !== undefined){
const _errs107 = errors;
if(typeof data48.platform !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/platform",schemaPath:"#/properties/machine/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs107 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data48.arch !== undefined){
const _errs109 = errors;
if(typeof data48.arch !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/arch",schemaPath:"#/properties/machine/properties/arch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs109 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data48.cpus !== undefined){
let data51 = data48.cpus;
const _errs111 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
validate20.errors = [{instancePath:instancePath+"/machine/cpus",schemaPath:"#/properties/machine/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs111 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data48.runner !== undefined){
let data52 = data48.runner;
const _errs113 = errors;
if(!((data52 === "measured") || (data52 === "node"))){
validate20.errors = [{instancePath:instancePath+"/machine/runner",schemaPath:"#/properties/machine/properties/runner/enum",keyword:"enum",params:{allowedValues: schema31.properties.machine.properties.runner.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs113 === errors;
}
else {
var valid19 = true;
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
var valid0 = _errs104 === errors;
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

