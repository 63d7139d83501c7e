// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateShadowCoverage = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"shadow-coverage.schema.json","title":"ShadowCoverage","description":"How much of the control a set of cases reaches, and the fewest cases that reach the same.","type":"object","additionalProperties":false,"required":["schemaVersion","kind","program","cases","total","hot","unreached","unseenBehaviourMass","subset","notes"],"properties":{"schemaVersion":{"const":1},"kind":{"const":"shadow-coverage"},"program":{"type":"string","description":"The import path of the control's main package."},"cases":{"title":"CoverageCases","type":"object","additionalProperties":false,"required":["distinct","counted","uncounted","behaviours"],"properties":{"distinct":{"type":"integer","description":"Cases that were run."},"counted":{"type":"integer","description":"Cases whose run left counts."},"uncounted":{"type":"integer","description":"Cases whose run left none, as after a panic, a signal or the time limit."},"behaviours":{"type":"integer","description":"Different sets of reached blocks."}}},"total":{"$ref":"#/$defs/CoverageShare"},"hot":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/HotCoverage"}],"description":"The functions on the hot path; null where no profile says which."},"unreached":{"type":"array","items":{"$ref":"#/$defs/CoverageFunction"},"description":"Functions of which no statement is reached, hot ones first, then the largest."},"unseenBehaviourMass":{"type":["number","null"],"description":"Good-Turing estimate of the share of inputs like these that reach another set of blocks than any of them; null without counted cases. A draw is a source."},"subset":{"type":"array","items":{"$ref":"#/$defs/SubsetCase"},"description":"Few cases that together reach all that is reached, in the order in which they were chosen."},"notes":{"type":"array","items":{"type":"string"}}},"$defs":{"CoverageShare":{"title":"CoverageShare","type":"object","additionalProperties":false,"required":["statements","reached","share"],"properties":{"statements":{"type":"integer"},"reached":{"type":"integer"},"share":{"type":["number","null"],"description":"From 0 to 1; null without statements."}}},"HotCoverage":{"title":"HotCoverage","type":"object","additionalProperties":false,"required":["profile","thresholdPercent","functions","total"],"properties":{"profile":{"type":"string","description":"The report that names the functions."},"thresholdPercent":{"type":"number"},"functions":{"type":"array","items":{"$ref":"#/$defs/CoverageFunction"}},"total":{"$ref":"#/$defs/CoverageShare"}}},"CoverageFunction":{"title":"CoverageFunction","type":"object","additionalProperties":false,"required":["name","file","line","statements","reached"],"properties":{"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"statements":{"type":"integer"},"reached":{"type":"integer"}}},"SubsetCase":{"title":"SubsetCase","type":"object","additionalProperties":false,"required":["caseId","source","adds"],"properties":{"caseId":{"type":"string"},"source":{"type":"string"},"adds":{"type":"integer","description":"Statements that no case chosen before reaches."}}}}};
const schema32 = {"title":"CoverageShare","type":"object","additionalProperties":false,"required":["statements","reached","share"],"properties":{"statements":{"type":"integer"},"reached":{"type":"integer"},"share":{"type":["number","null"],"description":"From 0 to 1; null without statements."}}};
const schema34 = {"title":"CoverageFunction","type":"object","additionalProperties":false,"required":["name","file","line","statements","reached"],"properties":{"name":{"type":"string"},"file":{"type":"string"},"line":{"type":"integer"},"statements":{"type":"integer"},"reached":{"type":"integer"}}};
const schema37 = {"title":"SubsetCase","type":"object","additionalProperties":false,"required":["caseId","source","adds"],"properties":{"caseId":{"type":"string"},"source":{"type":"string"},"adds":{"type":"integer","description":"Statements that no case chosen before reaches."}}};
const func1 = Object.prototype.hasOwnProperty;
const schema33 = {"title":"HotCoverage","type":"object","additionalProperties":false,"required":["profile","thresholdPercent","functions","total"],"properties":{"profile":{"type":"string","description":"The report that names the functions."},"thresholdPercent":{"type":"number"},"functions":{"type":"array","items":{"$ref":"#/$defs/CoverageFunction"}},"total":{"$ref":"#/$defs/CoverageShare"}}};

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
if(((((data.profile === undefined) && (missing0 = "profile")) || ((data.thresholdPercent === undefined) && (missing0 = "thresholdPercent"))) || ((data.functions === undefined) && (missing0 = "functions"))) || ((data.total === undefined) && (missing0 = "total"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "profile") || (key0 === "thresholdPercent")) || (key0 === "functions")) || (key0 === "total"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.profile !== undefined){
const _errs2 = errors;
if(typeof data.profile !== "string"){
validate21.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thresholdPercent !== undefined){
let data1 = data.thresholdPercent;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate21.errors = [{instancePath:instancePath+"/thresholdPercent",schemaPath:"#/properties/thresholdPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data2 = data.functions;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((data3.name === undefined) && (missing1 = "name")) || ((data3.file === undefined) && (missing1 = "file"))) || ((data3.line === undefined) && (missing1 = "line"))) || ((data3.statements === undefined) && (missing1 = "statements"))) || ((data3.reached === undefined) && (missing1 = "reached"))){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0,schemaPath:"#/$defs/CoverageFunction/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data3){
if(!(((((key1 === "name") || (key1 === "file")) || (key1 === "line")) || (key1 === "statements")) || (key1 === "reached"))){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0,schemaPath:"#/$defs/CoverageFunction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data3.name !== undefined){
const _errs12 = errors;
if(typeof data3.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0+"/name",schemaPath:"#/$defs/CoverageFunction/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.file !== undefined){
const _errs14 = errors;
if(typeof data3.file !== "string"){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0+"/file",schemaPath:"#/$defs/CoverageFunction/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.line !== undefined){
let data6 = data3.line;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0+"/line",schemaPath:"#/$defs/CoverageFunction/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.statements !== undefined){
let data7 = data3.statements;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0+"/statements",schemaPath:"#/$defs/CoverageFunction/properties/statements/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.reached !== undefined){
let data8 = data3.reached;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate21.errors = [{instancePath:instancePath+"/functions/" + i0+"/reached",schemaPath:"#/$defs/CoverageFunction/properties/reached/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs20 === errors;
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
else {
validate21.errors = [{instancePath:instancePath+"/functions/" + i0,schemaPath:"#/$defs/CoverageFunction/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data9 = data.total;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.statements === undefined) && (missing2 = "statements")) || ((data9.reached === undefined) && (missing2 = "reached"))) || ((data9.share === undefined) && (missing2 = "share"))){
validate21.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data9){
if(!(((key2 === "statements") || (key2 === "reached")) || (key2 === "share"))){
validate21.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data9.statements !== undefined){
let data10 = data9.statements;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate21.errors = [{instancePath:instancePath+"/total/statements",schemaPath:"#/$defs/CoverageShare/properties/statements/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.reached !== undefined){
let data11 = data9.reached;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate21.errors = [{instancePath:instancePath+"/total/reached",schemaPath:"#/$defs/CoverageShare/properties/reached/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.share !== undefined){
let data12 = data9.share;
const _errs30 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/total/share",schemaPath:"#/$defs/CoverageShare/properties/share/type",keyword:"type",params:{type: schema32.properties.share.type},message:"must be number,null"}];
return false;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs22 === errors;
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
/*# sourceURL="shadow-coverage.schema.json" */;
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
if(((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.program === undefined) && (missing0 = "program"))) || ((data.cases === undefined) && (missing0 = "cases"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.hot === undefined) && (missing0 = "hot"))) || ((data.unreached === undefined) && (missing0 = "unreached"))) || ((data.unseenBehaviourMass === undefined) && (missing0 = "unseenBehaviourMass"))) || ((data.subset === undefined) && (missing0 = "subset"))) || ((data.notes === undefined) && (missing0 = "notes"))){
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
if("shadow-coverage" !== data.kind){
validate20.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "shadow-coverage"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.program !== undefined){
const _errs4 = errors;
if(typeof data.program !== "string"){
validate20.errors = [{instancePath:instancePath+"/program",schemaPath:"#/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cases !== undefined){
let data3 = data.cases;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.distinct === undefined) && (missing1 = "distinct")) || ((data3.counted === undefined) && (missing1 = "counted"))) || ((data3.uncounted === undefined) && (missing1 = "uncounted"))) || ((data3.behaviours === undefined) && (missing1 = "behaviours"))){
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((((key1 === "distinct") || (key1 === "counted")) || (key1 === "uncounted")) || (key1 === "behaviours"))){
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.distinct !== undefined){
let data4 = data3.distinct;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate20.errors = [{instancePath:instancePath+"/cases/distinct",schemaPath:"#/properties/cases/properties/distinct/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.counted !== undefined){
let data5 = data3.counted;
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/cases/counted",schemaPath:"#/properties/cases/properties/counted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.uncounted !== undefined){
let data6 = data3.uncounted;
const _errs13 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/cases/uncounted",schemaPath:"#/properties/cases/properties/uncounted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.behaviours !== undefined){
let data7 = data3.behaviours;
const _errs15 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/cases/behaviours",schemaPath:"#/properties/cases/properties/behaviours/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data8 = data.total;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((((data8.statements === undefined) && (missing2 = "statements")) || ((data8.reached === undefined) && (missing2 = "reached"))) || ((data8.share === undefined) && (missing2 = "share"))){
validate20.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data8){
if(!(((key2 === "statements") || (key2 === "reached")) || (key2 === "share"))){
validate20.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.statements !== undefined){
let data9 = data8.statements;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/total/statements",schemaPath:"#/$defs/CoverageShare/properties/statements/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.reached !== undefined){
let data10 = data8.reached;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate20.errors = [{instancePath:instancePath+"/total/reached",schemaPath:"#/$defs/CoverageShare/properties/reached/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.share !== undefined){
let data11 = data8.share;
const _errs25 = errors;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
validate20.errors = [{instancePath:instancePath+"/total/share",schemaPath:"#/$defs/CoverageShare/properties/share/type",keyword:"type",params:{type: schema32.properties.share.type},message:"must be number,null"}];
return false;
}
var valid3 = _errs25 === errors;
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
validate20.errors = [{instancePath:instancePath+"/total",schemaPath:"#/$defs/CoverageShare/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hot !== undefined){
let data12 = data.hot;
const _errs27 = errors;
const _errs28 = errors;
let valid4 = false;
let passing0 = null;
const _errs29 = errors;
if(data12 !== null){
const err0 = {instancePath:instancePath+"/hot",schemaPath:"#/properties/hot/oneOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs29 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs31 = errors;
if(!(validate21(data12, {instancePath:instancePath+"/hot",parentData:data,parentDataProperty:"hot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid0 = _errs31 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err1 = {instancePath:instancePath+"/hot",schemaPath:"#/properties/hot/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unreached !== undefined){
let data13 = data.unreached;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data13)){
var valid5 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if((((((data14.name === undefined) && (missing3 = "name")) || ((data14.file === undefined) && (missing3 = "file"))) || ((data14.line === undefined) && (missing3 = "line"))) || ((data14.statements === undefined) && (missing3 = "statements"))) || ((data14.reached === undefined) && (missing3 = "reached"))){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0,schemaPath:"#/$defs/CoverageFunction/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key3 in data14){
if(!(((((key3 === "name") || (key3 === "file")) || (key3 === "line")) || (key3 === "statements")) || (key3 === "reached"))){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0,schemaPath:"#/$defs/CoverageFunction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data14.name !== undefined){
const _errs38 = errors;
if(typeof data14.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0+"/name",schemaPath:"#/$defs/CoverageFunction/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.file !== undefined){
const _errs40 = errors;
if(typeof data14.file !== "string"){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0+"/file",schemaPath:"#/$defs/CoverageFunction/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.line !== undefined){
let data17 = data14.line;
const _errs42 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0+"/line",schemaPath:"#/$defs/CoverageFunction/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.statements !== undefined){
let data18 = data14.statements;
const _errs44 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0+"/statements",schemaPath:"#/$defs/CoverageFunction/properties/statements/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.reached !== undefined){
let data19 = data14.reached;
const _errs46 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0+"/reached",schemaPath:"#/$defs/CoverageFunction/properties/reached/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unreached/" + i0,schemaPath:"#/$defs/CoverageFunction/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs34 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unreached",schemaPath:"#/properties/unreached/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unseenBehaviourMass !== undefined){
let data20 = data.unseenBehaviourMass;
const _errs48 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate20.errors = [{instancePath:instancePath+"/unseenBehaviourMass",schemaPath:"#/properties/unseenBehaviourMass/type",keyword:"type",params:{type: schema31.properties.unseenBehaviourMass.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subset !== undefined){
let data21 = data.subset;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data21)){
var valid8 = true;
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing4;
if((((data22.caseId === undefined) && (missing4 = "caseId")) || ((data22.source === undefined) && (missing4 = "source"))) || ((data22.adds === undefined) && (missing4 = "adds"))){
validate20.errors = [{instancePath:instancePath+"/subset/" + i1,schemaPath:"#/$defs/SubsetCase/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key4 in data22){
if(!(((key4 === "caseId") || (key4 === "source")) || (key4 === "adds"))){
validate20.errors = [{instancePath:instancePath+"/subset/" + i1,schemaPath:"#/$defs/SubsetCase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data22.caseId !== undefined){
const _errs56 = errors;
if(typeof data22.caseId !== "string"){
validate20.errors = [{instancePath:instancePath+"/subset/" + i1+"/caseId",schemaPath:"#/$defs/SubsetCase/properties/caseId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.source !== undefined){
const _errs58 = errors;
if(typeof data22.source !== "string"){
validate20.errors = [{instancePath:instancePath+"/subset/" + i1+"/source",schemaPath:"#/$defs/SubsetCase/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data22.adds !== undefined){
let data25 = data22.adds;
const _errs60 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate20.errors = [{instancePath:instancePath+"/subset/" + i1+"/adds",schemaPath:"#/$defs/SubsetCase/properties/adds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid10 = _errs60 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subset/" + i1,schemaPath:"#/$defs/SubsetCase/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs52 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subset",schemaPath:"#/properties/subset/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notes !== undefined){
let data26 = data.notes;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data26)){
var valid11 = true;
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
const _errs64 = errors;
if(typeof data26[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/notes/" + i2,schemaPath:"#/properties/notes/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs64 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs62 === errors;
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

