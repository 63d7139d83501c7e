// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateRunDocument = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"run.schema.json","title":"RunDocument","description":"run.json: what a shadow run ran, on what, and how it was told to judge.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","runId","startedAt","finishedAt","observationsDigest","casesDigest","control","candidate","corpus","settings","machine"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"run"},"runId":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":["string","null"],"description":"null while it runs, and for ever after an interrupt."},"observationsDigest":{"type":["string","null"],"description":"sha256: and the hash of observations.jsonl as the run left it; null until it finished."},"casesDigest":{"type":["string","null"],"description":"sha256: and the hash of cases.jsonl."},"control":{"$ref":"#/$defs/RunImplementation"},"candidate":{"$ref":"#/$defs/RunImplementation"},"corpus":{"title":"RunCorpus","type":"object","additionalProperties":false,"required":["digest","captured","distinct","sources","fromConfig"],"properties":{"digest":{"type":"string","description":"Over the sorted ids of all cases, also of those in other shards."},"captured":{"type":"integer","description":"Cases read, duplicates included."},"distinct":{"type":"integer"},"sources":{"type":"integer"},"fromConfig":{"type":"boolean","description":"Whether the config named the cases, and not the call."},"seenBefore":{"type":"integer","description":"Distinct cases that a run had seen before the rules were written."},"lost":{"type":"object","additionalProperties":{"type":"integer","minimum":1},"description":"How many calls recording the corpus could not keep, by reason."}}},"settings":{"$ref":"#/$defs/RunSettings"},"machine":{"title":"RunMachine","type":"object","additionalProperties":false,"required":["platform","arch","cpus","runner"],"properties":{"platform":{"type":"string"},"arch":{"type":"string"},"cpus":{"type":"integer"},"runner":{"enum":["measured","node"]}}},"rulesDigest":{"type":["string","null"],"description":"sha256: and the hash of rules.json in the directory of the run; null where there were no rules."},"comparator":{"oneOf":[{"type":"null"},{"title":"RunComparator","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}],"description":"The user's own comparator."},"shard":{"oneOf":[{"type":"null"},{"title":"RunShard","type":"object","additionalProperties":false,"required":["index","count"],"properties":{"index":{"type":"integer","minimum":1},"count":{"type":"integer","minimum":1}}}],"description":"Which part of the corpus this run took; null for all of it."},"merged":{"oneOf":[{"type":"null"},{"title":"MergedShards","type":"object","additionalProperties":false,"required":["count","lost"],"properties":{"count":{"type":"integer","minimum":1},"lost":{"type":"array","items":{"type":"integer","minimum":1}}}}],"description":"How many shards the run was put together from, and which of them were not there; null where it ran itself."}},"$defs":{"RunImplementation":{"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","argv","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"},"description":"As it was given."},"argv":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program's absolute path and its fixed arguments."},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}},"RunSettings":{"title":"RunSettings","type":"object","additionalProperties":false,"required":["jobs","timeoutMs","channels","noiseRuns","minCases","maxMismatchRate","timingCases","seed"],"properties":{"jobs":{"type":"integer"},"timeoutMs":{"type":"integer"},"channels":{"type":"array","items":{"enum":["exit","stdout","stderr","files"]}},"noiseRuns":{"type":"integer"},"minCases":{"type":"integer"},"maxMismatchRate":{"type":"number"},"timingCases":{"type":"integer"},"traceCases":{"type":["integer","null"],"description":"Cases of which a further run of each side is traced; null for 1 % of them and at least 20."},"seed":{"type":"integer"}}}}};
const schema32 = {"title":"RunImplementation","type":"object","additionalProperties":false,"required":["label","command","argv","env","answersAs","digest","files"],"properties":{"label":{"type":"string"},"command":{"type":"array","items":{"type":"string"},"description":"As it was given."},"argv":{"type":"array","items":{"type":"string"},"minItems":1,"description":"The program's absolute path and its fixed arguments."},"env":{"type":"object","additionalProperties":{"type":"string"}},"answersAs":{"enum":["control","candidate",null]},"digest":{"type":"string","description":"Over all files and variables of the role."},"files":{"type":"array","items":{"title":"RunFile","type":"object","additionalProperties":false,"required":["path","digest"],"properties":{"path":{"type":"string"},"digest":{"type":"string"}}}}}};
const schema34 = {"title":"RunSettings","type":"object","additionalProperties":false,"required":["jobs","timeoutMs","channels","noiseRuns","minCases","maxMismatchRate","timingCases","seed"],"properties":{"jobs":{"type":"integer"},"timeoutMs":{"type":"integer"},"channels":{"type":"array","items":{"enum":["exit","stdout","stderr","files"]}},"noiseRuns":{"type":"integer"},"minCases":{"type":"integer"},"maxMismatchRate":{"type":"number"},"timingCases":{"type":"integer"},"traceCases":{"type":["integer","null"],"description":"Cases of which a further run of each side is traced; null for 1 % of them and at least 20."},"seed":{"type":"integer"}}};
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
if(((((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.runId === undefined) && (missing0 = "runId"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.finishedAt === undefined) && (missing0 = "finishedAt"))) || ((data.observationsDigest === undefined) && (missing0 = "observationsDigest"))) || ((data.casesDigest === undefined) && (missing0 = "casesDigest"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.corpus === undefined) && (missing0 = "corpus"))) || ((data.settings === undefined) && (missing0 = "settings"))) || ((data.machine === undefined) && (missing0 = "machine"))){
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
if(data.observationsDigest !== undefined){
let data5 = data.observationsDigest;
const _errs10 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate20.errors = [{instancePath:instancePath+"/observationsDigest",schemaPath:"#/properties/observationsDigest/type",keyword:"type",params:{type: schema31.properties.observationsDigest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.casesDigest !== undefined){
let data6 = data.casesDigest;
const _errs12 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/casesDigest",schemaPath:"#/properties/casesDigest/type",keyword:"type",params:{type: schema31.properties.casesDigest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data7 = data.control;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((((((((data7.label === undefined) && (missing1 = "label")) || ((data7.command === undefined) && (missing1 = "command"))) || ((data7.argv === undefined) && (missing1 = "argv"))) || ((data7.env === undefined) && (missing1 = "env"))) || ((data7.answersAs === undefined) && (missing1 = "answersAs"))) || ((data7.digest === undefined) && (missing1 = "digest"))) || ((data7.files === undefined) && (missing1 = "files"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key1 in data7){
if(!(((((((key1 === "label") || (key1 === "command")) || (key1 === "argv")) || (key1 === "env")) || (key1 === "answersAs")) || (key1 === "digest")) || (key1 === "files"))){
validate20.errors = [{instancePath:instancePath+"/control",schemaPath:"#/$defs/RunImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data7.label !== undefined){
const _errs18 = errors;
if(typeof data7.label !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/label",schemaPath:"#/$defs/RunImplementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.command !== undefined){
let data9 = data7.command;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
var valid3 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs22 = errors;
if(typeof data9[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/command/" + i0,schemaPath:"#/$defs/RunImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs22 === errors;
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
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.argv !== undefined){
let data11 = data7.argv;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
if(data11.length < 1){
validate20.errors = [{instancePath:instancePath+"/control/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs26 = errors;
if(typeof data11[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/argv/" + i1,schemaPath:"#/$defs/RunImplementation/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs26 === errors;
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
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.env !== undefined){
let data13 = data7.env;
const _errs28 = errors;
if(errors === _errs28){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
const _errs31 = errors;
if(typeof data13[key2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs31 === errors;
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
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.answersAs !== undefined){
let data15 = data7.answersAs;
const _errs33 = errors;
if(!(((data15 === "control") || (data15 === "candidate")) || (data15 === null))){
validate20.errors = [{instancePath:instancePath+"/control/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs33 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.digest !== undefined){
const _errs34 = errors;
if(typeof data7.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.files !== undefined){
let data17 = data7.files;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data17)){
var valid6 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
const _errs38 = errors;
if(errors === _errs38){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if(((data18.path === undefined) && (missing2 = "path")) || ((data18.digest === undefined) && (missing2 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs40 = errors;
for(const key3 in data18){
if(!((key3 === "path") || (key3 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs40 === errors){
if(data18.path !== undefined){
const _errs41 = errors;
if(typeof data18.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.digest !== undefined){
const _errs43 = errors;
if(typeof data18.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/control/files/" + i2+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs43 === errors;
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
var valid6 = _errs38 === errors;
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
var valid2 = _errs36 === errors;
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
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data21 = data.candidate;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing3;
if((((((((data21.label === undefined) && (missing3 = "label")) || ((data21.command === undefined) && (missing3 = "command"))) || ((data21.argv === undefined) && (missing3 = "argv"))) || ((data21.env === undefined) && (missing3 = "env"))) || ((data21.answersAs === undefined) && (missing3 = "answersAs"))) || ((data21.digest === undefined) && (missing3 = "digest"))) || ((data21.files === undefined) && (missing3 = "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs48 = errors;
for(const key4 in data21){
if(!(((((((key4 === "label") || (key4 === "command")) || (key4 === "argv")) || (key4 === "env")) || (key4 === "answersAs")) || (key4 === "digest")) || (key4 === "files"))){
validate20.errors = [{instancePath:instancePath+"/candidate",schemaPath:"#/$defs/RunImplementation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs48 === errors){
if(data21.label !== undefined){
const _errs49 = errors;
if(typeof data21.label !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/label",schemaPath:"#/$defs/RunImplementation/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs49 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.command !== undefined){
let data23 = data21.command;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data23)){
var valid10 = true;
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
const _errs53 = errors;
if(typeof data23[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/command/" + i3,schemaPath:"#/$defs/RunImplementation/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs53 === errors;
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
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.argv !== undefined){
let data25 = data21.argv;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data25)){
if(data25.length < 1){
validate20.errors = [{instancePath:instancePath+"/candidate/argv",schemaPath:"#/$defs/RunImplementation/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid11 = true;
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
const _errs57 = errors;
if(typeof data25[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/argv/" + i4,schemaPath:"#/$defs/RunImplementation/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs57 === errors;
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
var valid9 = _errs55 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.env !== undefined){
let data27 = data21.env;
const _errs59 = errors;
if(errors === _errs59){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key5 in data27){
const _errs62 = errors;
if(typeof data27[key5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/env/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/RunImplementation/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs62 === errors;
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
var valid9 = _errs59 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.answersAs !== undefined){
let data29 = data21.answersAs;
const _errs64 = errors;
if(!(((data29 === "control") || (data29 === "candidate")) || (data29 === null))){
validate20.errors = [{instancePath:instancePath+"/candidate/answersAs",schemaPath:"#/$defs/RunImplementation/properties/answersAs/enum",keyword:"enum",params:{allowedValues: schema32.properties.answersAs.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs64 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.digest !== undefined){
const _errs65 = errors;
if(typeof data21.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/RunImplementation/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs65 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.files !== undefined){
let data31 = data21.files;
const _errs67 = errors;
if(errors === _errs67){
if(Array.isArray(data31)){
var valid13 = true;
const len5 = data31.length;
for(let i5=0; i5<len5; i5++){
let data32 = data31[i5];
const _errs69 = errors;
if(errors === _errs69){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing4;
if(((data32.path === undefined) && (missing4 = "path")) || ((data32.digest === undefined) && (missing4 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5,schemaPath:"#/$defs/RunImplementation/properties/files/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs71 = errors;
for(const key6 in data32){
if(!((key6 === "path") || (key6 === "digest"))){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5,schemaPath:"#/$defs/RunImplementation/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs71 === errors){
if(data32.path !== undefined){
const _errs72 = errors;
if(typeof data32.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5+"/path",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs72 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data32.digest !== undefined){
const _errs74 = errors;
if(typeof data32.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/candidate/files/" + i5+"/digest",schemaPath:"#/$defs/RunImplementation/properties/files/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs74 === errors;
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
var valid13 = _errs69 === errors;
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
var valid9 = _errs67 === errors;
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
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corpus !== undefined){
let data35 = data.corpus;
const _errs76 = errors;
if(errors === _errs76){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing5;
if((((((data35.digest === undefined) && (missing5 = "digest")) || ((data35.captured === undefined) && (missing5 = "captured"))) || ((data35.distinct === undefined) && (missing5 = "distinct"))) || ((data35.sources === undefined) && (missing5 = "sources"))) || ((data35.fromConfig === undefined) && (missing5 = "fromConfig"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs78 = errors;
for(const key7 in data35){
if(!(((((((key7 === "digest") || (key7 === "captured")) || (key7 === "distinct")) || (key7 === "sources")) || (key7 === "fromConfig")) || (key7 === "seenBefore")) || (key7 === "lost"))){
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs78 === errors){
if(data35.digest !== undefined){
const _errs79 = errors;
if(typeof data35.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/corpus/digest",schemaPath:"#/properties/corpus/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.captured !== undefined){
let data37 = data35.captured;
const _errs81 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate20.errors = [{instancePath:instancePath+"/corpus/captured",schemaPath:"#/properties/corpus/properties/captured/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs81 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.distinct !== undefined){
let data38 = data35.distinct;
const _errs83 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate20.errors = [{instancePath:instancePath+"/corpus/distinct",schemaPath:"#/properties/corpus/properties/distinct/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs83 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.sources !== undefined){
let data39 = data35.sources;
const _errs85 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate20.errors = [{instancePath:instancePath+"/corpus/sources",schemaPath:"#/properties/corpus/properties/sources/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs85 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.fromConfig !== undefined){
const _errs87 = errors;
if(typeof data35.fromConfig !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/corpus/fromConfig",schemaPath:"#/properties/corpus/properties/fromConfig/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid15 = _errs87 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.seenBefore !== undefined){
let data41 = data35.seenBefore;
const _errs89 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
validate20.errors = [{instancePath:instancePath+"/corpus/seenBefore",schemaPath:"#/properties/corpus/properties/seenBefore/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs89 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data35.lost !== undefined){
let data42 = data35.lost;
const _errs91 = errors;
if(errors === _errs91){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key8 in data42){
let data43 = data42[key8];
const _errs94 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate20.errors = [{instancePath:instancePath+"/corpus/lost/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/corpus/properties/lost/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs94){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 1 || isNaN(data43)){
validate20.errors = [{instancePath:instancePath+"/corpus/lost/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/corpus/properties/lost/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid16 = _errs94 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/corpus/lost",schemaPath:"#/properties/corpus/properties/lost/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs91 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/corpus",schemaPath:"#/properties/corpus/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
let data44 = data.settings;
const _errs96 = errors;
const _errs97 = errors;
if(errors === _errs97){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing6;
if(((((((((data44.jobs === undefined) && (missing6 = "jobs")) || ((data44.timeoutMs === undefined) && (missing6 = "timeoutMs"))) || ((data44.channels === undefined) && (missing6 = "channels"))) || ((data44.noiseRuns === undefined) && (missing6 = "noiseRuns"))) || ((data44.minCases === undefined) && (missing6 = "minCases"))) || ((data44.maxMismatchRate === undefined) && (missing6 = "maxMismatchRate"))) || ((data44.timingCases === undefined) && (missing6 = "timingCases"))) || ((data44.seed === undefined) && (missing6 = "seed"))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key9 in data44){
if(!(func1.call(schema34.properties, key9))){
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data44.jobs !== undefined){
let data45 = data44.jobs;
const _errs100 = errors;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
validate20.errors = [{instancePath:instancePath+"/settings/jobs",schemaPath:"#/$defs/RunSettings/properties/jobs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs100 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.timeoutMs !== undefined){
let data46 = data44.timeoutMs;
const _errs102 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
validate20.errors = [{instancePath:instancePath+"/settings/timeoutMs",schemaPath:"#/$defs/RunSettings/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs102 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.channels !== undefined){
let data47 = data44.channels;
const _errs104 = errors;
if(errors === _errs104){
if(Array.isArray(data47)){
var valid19 = true;
const len6 = data47.length;
for(let i6=0; i6<len6; i6++){
let data48 = data47[i6];
const _errs106 = errors;
if(!((((data48 === "exit") || (data48 === "stdout")) || (data48 === "stderr")) || (data48 === "files"))){
validate20.errors = [{instancePath:instancePath+"/settings/channels/" + i6,schemaPath:"#/$defs/RunSettings/properties/channels/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.channels.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs106 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/settings/channels",schemaPath:"#/$defs/RunSettings/properties/channels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid18 = _errs104 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.noiseRuns !== undefined){
let data49 = data44.noiseRuns;
const _errs107 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate20.errors = [{instancePath:instancePath+"/settings/noiseRuns",schemaPath:"#/$defs/RunSettings/properties/noiseRuns/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs107 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.minCases !== undefined){
let data50 = data44.minCases;
const _errs109 = errors;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
validate20.errors = [{instancePath:instancePath+"/settings/minCases",schemaPath:"#/$defs/RunSettings/properties/minCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs109 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.maxMismatchRate !== undefined){
let data51 = data44.maxMismatchRate;
const _errs111 = errors;
if(!((typeof data51 == "number") && (isFinite(data51)))){
validate20.errors = [{instancePath:instancePath+"/settings/maxMismatchRate",schemaPath:"#/$defs/RunSettings/properties/maxMismatchRate/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid18 = _errs111 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.timingCases !== undefined){
let data52 = data44.timingCases;
const _errs113 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate20.errors = [{instancePath:instancePath+"/settings/timingCases",schemaPath:"#/$defs/RunSettings/properties/timingCases/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs113 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.traceCases !== undefined){
let data53 = data44.traceCases;
const _errs115 = errors;
if((!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))) && (data53 !== null)){
validate20.errors = [{instancePath:instancePath+"/settings/traceCases",schemaPath:"#/$defs/RunSettings/properties/traceCases/type",keyword:"type",params:{type: schema34.properties.traceCases.type},message:"must be integer,null"}];
return false;
}
var valid18 = _errs115 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.seed !== undefined){
let data54 = data44.seed;
const _errs117 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
validate20.errors = [{instancePath:instancePath+"/settings/seed",schemaPath:"#/$defs/RunSettings/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs117 === errors;
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
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/$defs/RunSettings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs96 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.machine !== undefined){
let data55 = data.machine;
const _errs119 = errors;
if(errors === _errs119){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing7;
if(((((data55.platform === undefined) && (missing7 = "platform")) || ((data55.arch === undefined) && (missing7 = "arch"))) || ((data55.cpus === undefined) && (missing7 = "cpus"))) || ((data55.runner === undefined) && (missing7 = "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs121 = errors;
for(const key10 in data55){
if(!((((key10 === "platform") || (key10 === "arch")) || (key10 === "cpus")) || (key10 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs121 === errors){
if(data55.platform !== undefined){
const _errs122 = errors;
if(typeof data55.platform !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/platform",schemaPath:"#/properties/machine/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs122 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.arch !== undefined){
const _errs124 = errors;
if(typeof data55.arch !== "string"){
validate20.errors = [{instancePath:instancePath+"/machine/arch",schemaPath:"#/properties/machine/properties/arch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs124 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.cpus !== undefined){
let data58 = data55.cpus;
const _errs126 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
validate20.errors = [{instancePath:instancePath+"/machine/cpus",schemaPath:"#/properties/machine/properties/cpus/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid20 = _errs126 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data55.runner !== undefined){
let data59 = data55.runner;
const _errs128 = errors;
if(!((data59 === "measured") || (data59 === "node"))){
validate20.errors = [{instancePath:instancePath+"/machine/runner",schemaPath:"#/properties/machine/properties/runner/enum",keyword:"enum",params:{allowedValues: schema31.properties.machine.properties.runner.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid20 = _errs128 === errors;
}
else {
var valid20 = true;
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
var valid0 = _errs119 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rulesDigest !== undefined){
let data60 = data.rulesDigest;
const _errs129 = errors;
if((typeof data60 !== "string") && (data60 !== null)){
validate20.errors = [{instancePath:instancePath+"/rulesDigest",schemaPath:"#/properties/rulesDigest/type",keyword:"type",params:{type: schema31.properties.rulesDigest.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs129 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.comparator !== undefined){
let data61 = data.comparator;
const _errs131 = errors;
const _errs132 = errors;
let valid21 = false;
let passing0 = null;
const _errs133 = errors;
if(data61 !== null){
const err0 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs133 === errors;
if(_valid0){
valid21 = true;
passing0 = 0;
}
const _errs135 = errors;
if(errors === _errs135){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
let missing8;
if(((data61.path === undefined) && (missing8 = "path")) || ((data61.digest === undefined) && (missing8 = "digest"))){
const err1 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/oneOf/1/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
const _errs137 = errors;
for(const key11 in data61){
if(!((key11 === "path") || (key11 === "digest"))){
const err2 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(_errs137 === errors){
if(data61.path !== undefined){
const _errs138 = errors;
if(typeof data61.path !== "string"){
const err3 = {instancePath:instancePath+"/comparator/path",schemaPath:"#/properties/comparator/oneOf/1/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid22 = _errs138 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data61.digest !== undefined){
const _errs140 = errors;
if(typeof data61.digest !== "string"){
const err4 = {instancePath:instancePath+"/comparator/digest",schemaPath:"#/properties/comparator/oneOf/1/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid22 = _errs140 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs135 === errors;
if(_valid0 && valid21){
valid21 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid21 = true;
passing0 = 1;
}
}
if(!valid21){
const err6 = {instancePath:instancePath+"/comparator",schemaPath:"#/properties/comparator/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs132;
if(vErrors !== null){
if(_errs132){
vErrors.length = _errs132;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs131 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shard !== undefined){
let data64 = data.shard;
const _errs142 = errors;
const _errs143 = errors;
let valid23 = false;
let passing1 = null;
const _errs144 = errors;
if(data64 !== null){
const err7 = {instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs144 === errors;
if(_valid1){
valid23 = true;
passing1 = 0;
}
const _errs146 = errors;
if(errors === _errs146){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing9;
if(((data64.index === undefined) && (missing9 = "index")) || ((data64.count === undefined) && (missing9 = "count"))){
const err8 = {instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/oneOf/1/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
const _errs148 = errors;
for(const key12 in data64){
if(!((key12 === "index") || (key12 === "count"))){
const err9 = {instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
}
if(_errs148 === errors){
if(data64.index !== undefined){
let data65 = data64.index;
const _errs149 = errors;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err10 = {instancePath:instancePath+"/shard/index",schemaPath:"#/properties/shard/oneOf/1/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(errors === _errs149){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 1 || isNaN(data65)){
const err11 = {instancePath:instancePath+"/shard/index",schemaPath:"#/properties/shard/oneOf/1/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
var valid24 = _errs149 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data64.count !== undefined){
let data66 = data64.count;
const _errs151 = errors;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err12 = {instancePath:instancePath+"/shard/count",schemaPath:"#/properties/shard/oneOf/1/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(errors === _errs151){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 1 || isNaN(data66)){
const err13 = {instancePath:instancePath+"/shard/count",schemaPath:"#/properties/shard/oneOf/1/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var valid24 = _errs151 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs146 === errors;
if(_valid1 && valid23){
valid23 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid23 = true;
passing1 = 1;
}
}
if(!valid23){
const err15 = {instancePath:instancePath+"/shard",schemaPath:"#/properties/shard/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs142 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.merged !== undefined){
let data67 = data.merged;
const _errs153 = errors;
const _errs154 = errors;
let valid25 = false;
let passing2 = null;
const _errs155 = errors;
if(data67 !== null){
const err16 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs155 === errors;
if(_valid2){
valid25 = true;
passing2 = 0;
}
const _errs157 = errors;
if(errors === _errs157){
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing10;
if(((data67.count === undefined) && (missing10 = "count")) || ((data67.lost === undefined) && (missing10 = "lost"))){
const err17 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/oneOf/1/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
const _errs159 = errors;
for(const key13 in data67){
if(!((key13 === "count") || (key13 === "lost"))){
const err18 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
}
if(_errs159 === errors){
if(data67.count !== undefined){
let data68 = data67.count;
const _errs160 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err19 = {instancePath:instancePath+"/merged/count",schemaPath:"#/properties/merged/oneOf/1/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(errors === _errs160){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
const err20 = {instancePath:instancePath+"/merged/count",schemaPath:"#/properties/merged/oneOf/1/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
var valid26 = _errs160 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data67.lost !== undefined){
let data69 = data67.lost;
const _errs162 = errors;
if(errors === _errs162){
if(Array.isArray(data69)){
var valid27 = true;
const len7 = data69.length;
for(let i7=0; i7<len7; i7++){
let data70 = data69[i7];
const _errs164 = errors;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err21 = {instancePath:instancePath+"/merged/lost/" + i7,schemaPath:"#/properties/merged/oneOf/1/properties/lost/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs164){
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 1 || isNaN(data70)){
const err22 = {instancePath:instancePath+"/merged/lost/" + i7,schemaPath:"#/properties/merged/oneOf/1/properties/lost/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
var valid27 = _errs164 === errors;
if(!valid27){
break;
}
}
}
else {
const err23 = {instancePath:instancePath+"/merged/lost",schemaPath:"#/properties/merged/oneOf/1/properties/lost/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid26 = _errs162 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid2 = _errs157 === errors;
if(_valid2 && valid25){
valid25 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid25 = true;
passing2 = 1;
}
}
if(!valid25){
const err25 = {instancePath:instancePath+"/merged",schemaPath:"#/properties/merged/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs154;
if(vErrors !== null){
if(_errs154){
vErrors.length = _errs154;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs153 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

