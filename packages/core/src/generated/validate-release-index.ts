// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateReleaseIndex = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"release-index.schema.json","title":"ReleaseIndex","description":"index.json of the OCI image layout in .migrate/releases. Entries and keys of other programs are kept as they are.","type":"object","required":["schemaVersion","manifests"],"properties":{"schemaVersion":{"const":2},"mediaType":{"const":"application/vnd.oci.image.index.v1+json"},"manifests":{"type":"array","items":{"$ref":"#/$defs/IndexEntry"}}},"$defs":{"IndexEntry":{"title":"IndexEntry","description":"One manifest under one tag; org.opencontainers.image.ref.name is the tag, and absent where there is none.","type":"object","required":["mediaType","digest","size"],"properties":{"mediaType":{"type":"string"},"digest":{"type":"string"},"size":{"type":"integer","minimum":0},"artifactType":{"type":"string"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}}}};
const schema32 = {"title":"IndexEntry","description":"One manifest under one tag; org.opencontainers.image.ref.name is the tag, and absent where there is none.","type":"object","required":["mediaType","digest","size"],"properties":{"mediaType":{"type":"string"},"digest":{"type":"string"},"size":{"type":"integer","minimum":0},"artifactType":{"type":"string"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="release-index.schema.json" */;
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
if(((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.manifests === undefined) && (missing0 = "manifests"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.schemaVersion !== undefined){
const _errs1 = errors;
if(2 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mediaType !== undefined){
const _errs2 = errors;
if("application/vnd.oci.image.index.v1+json" !== data.mediaType){
validate20.errors = [{instancePath:instancePath+"/mediaType",schemaPath:"#/properties/mediaType/const",keyword:"const",params:{allowedValue: "application/vnd.oci.image.index.v1+json"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.manifests !== undefined){
let data2 = data.manifests;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((data3.mediaType === undefined) && (missing1 = "mediaType")) || ((data3.digest === undefined) && (missing1 = "digest"))) || ((data3.size === undefined) && (missing1 = "size"))){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/$defs/IndexEntry/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.mediaType !== undefined){
const _errs8 = errors;
if(typeof data3.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/mediaType",schemaPath:"#/$defs/IndexEntry/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.digest !== undefined){
const _errs10 = errors;
if(typeof data3.digest !== "string"){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/digest",schemaPath:"#/$defs/IndexEntry/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.size !== undefined){
let data6 = data3.size;
const _errs12 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"#/$defs/IndexEntry/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"#/$defs/IndexEntry/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.artifactType !== undefined){
const _errs14 = errors;
if(typeof data3.artifactType !== "string"){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/artifactType",schemaPath:"#/$defs/IndexEntry/properties/artifactType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.annotations !== undefined){
let data8 = data3.annotations;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key0 in data8){
const _errs19 = errors;
if(typeof data8[key0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/IndexEntry/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0+"/annotations",schemaPath:"#/$defs/IndexEntry/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs16 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/$defs/IndexEntry/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
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
validate20.evaluated = {"props":{"schemaVersion":true,"mediaType":true,"manifests":true},"dynamicProps":false,"dynamicItems":false};

