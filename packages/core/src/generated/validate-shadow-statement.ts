// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateShadowStatement = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"shadow-statement.schema.json","title":"ShadowStatement","description":"An unsigned in-toto statement, v1, with the predicate test-result, v0.1: a shadow run judged these two binaries on this corpus.","type":"object","required":["_type","subject","predicateType","predicate"],"properties":{"_type":{"const":"https://in-toto.io/Statement/v1"},"subject":{"type":"array","minItems":2,"maxItems":2,"description":"The control's binary, then the candidate's.","items":{"$ref":"#/$defs/StatementResource"}},"predicateType":{"const":"https://in-toto.io/attestation/test-result/v0.1"},"predicate":{"type":"object","required":["result","configuration"],"properties":{"result":{"enum":["PASSED","WARNED","FAILED"]},"configuration":{"type":"array","description":"The report and the corpus by digest, with what the run found as annotations of the report.","items":{"$ref":"#/$defs/StatementResource"}}}}},"$defs":{"StatementResource":{"title":"StatementResource","type":"object","required":["name","digest"],"properties":{"name":{"type":"string"},"digest":{"type":"object","required":["sha256"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}}},"mediaType":{"type":"string"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}}}};
const schema32 = {"title":"StatementResource","type":"object","required":["name","digest"],"properties":{"name":{"type":"string"},"digest":{"type":"object","required":["sha256"],"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}}},"mediaType":{"type":"string"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}};
const pattern4 = new RegExp("^[0-9a-f]{64}$", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="shadow-statement.schema.json" */;
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
if(((((data._type === undefined) && (missing0 = "_type")) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.predicateType === undefined) && (missing0 = "predicateType"))) || ((data.predicate === undefined) && (missing0 = "predicate"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data._type !== undefined){
const _errs1 = errors;
if("https://in-toto.io/Statement/v1" !== data._type){
validate20.errors = [{instancePath:instancePath+"/_type",schemaPath:"#/properties/_type/const",keyword:"const",params:{allowedValue: "https://in-toto.io/Statement/v1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data1 = data.subject;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data1)){
if(data1.length > 2){
validate20.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data1.length < 2){
validate20.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.name === undefined) && (missing1 = "name")) || ((data2.digest === undefined) && (missing1 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0,schemaPath:"#/$defs/StatementResource/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.name !== undefined){
const _errs7 = errors;
if(typeof data2.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/name",schemaPath:"#/$defs/StatementResource/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs7 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.digest !== undefined){
let data4 = data2.digest;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.sha256 === undefined) && (missing2 = "sha256")){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/digest",schemaPath:"#/$defs/StatementResource/properties/digest/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.sha256 !== undefined){
let data5 = data4.sha256;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/digest/sha256",schemaPath:"#/$defs/StatementResource/properties/digest/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/digest/sha256",schemaPath:"#/$defs/StatementResource/properties/digest/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/digest",schemaPath:"#/$defs/StatementResource/properties/digest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.mediaType !== undefined){
const _errs13 = errors;
if(typeof data2.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/mediaType",schemaPath:"#/$defs/StatementResource/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.annotations !== undefined){
let data7 = data2.annotations;
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
const _errs18 = errors;
if(typeof data7[key0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/StatementResource/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject/" + i0+"/annotations",schemaPath:"#/$defs/StatementResource/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs15 === errors;
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
validate20.errors = [{instancePath:instancePath+"/subject/" + i0,schemaPath:"#/$defs/StatementResource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicateType !== undefined){
const _errs20 = errors;
if("https://in-toto.io/attestation/test-result/v0.1" !== data.predicateType){
validate20.errors = [{instancePath:instancePath+"/predicateType",schemaPath:"#/properties/predicateType/const",keyword:"const",params:{allowedValue: "https://in-toto.io/attestation/test-result/v0.1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicate !== undefined){
let data10 = data.predicate;
const _errs21 = errors;
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if(((data10.result === undefined) && (missing3 = "result")) || ((data10.configuration === undefined) && (missing3 = "configuration"))){
validate20.errors = [{instancePath:instancePath+"/predicate",schemaPath:"#/properties/predicate/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data10.result !== undefined){
let data11 = data10.result;
const _errs23 = errors;
if(!(((data11 === "PASSED") || (data11 === "WARNED")) || (data11 === "FAILED"))){
validate20.errors = [{instancePath:instancePath+"/predicate/result",schemaPath:"#/properties/predicate/properties/result/enum",keyword:"enum",params:{allowedValues: schema31.properties.predicate.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs23 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.configuration !== undefined){
let data12 = data10.configuration;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data12)){
var valid7 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.name === undefined) && (missing4 = "name")) || ((data13.digest === undefined) && (missing4 = "digest"))){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1,schemaPath:"#/$defs/StatementResource/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data13.name !== undefined){
const _errs29 = errors;
if(typeof data13.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/name",schemaPath:"#/$defs/StatementResource/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs29 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.digest !== undefined){
let data15 = data13.digest;
const _errs31 = errors;
if(errors === _errs31){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing5;
if((data15.sha256 === undefined) && (missing5 = "sha256")){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/digest",schemaPath:"#/$defs/StatementResource/properties/digest/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data15.sha256 !== undefined){
let data16 = data15.sha256;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/digest/sha256",schemaPath:"#/$defs/StatementResource/properties/digest/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/digest/sha256",schemaPath:"#/$defs/StatementResource/properties/digest/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/digest",schemaPath:"#/$defs/StatementResource/properties/digest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs31 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.mediaType !== undefined){
const _errs35 = errors;
if(typeof data13.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/mediaType",schemaPath:"#/$defs/StatementResource/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs35 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.annotations !== undefined){
let data18 = data13.annotations;
const _errs37 = errors;
if(errors === _errs37){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
const _errs40 = errors;
if(typeof data18[key1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/StatementResource/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs40 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1+"/annotations",schemaPath:"#/$defs/StatementResource/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs37 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate/configuration/" + i1,schemaPath:"#/$defs/StatementResource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs26 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate/configuration",schemaPath:"#/properties/predicate/properties/configuration/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/predicate",schemaPath:"#/properties/predicate/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"_type":true,"subject":true,"predicateType":true,"predicate":true},"dynamicProps":false,"dynamicItems":false};

