// @ts-nocheck
// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.
"use strict";
export const validateReleaseManifest = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"release-manifest.schema.json","title":"ReleaseManifest","description":"An OCI image manifest that carries a release, or a statement whose subject is the manifest of a release. Further keys are allowed, as OCI allows them.","type":"object","required":["schemaVersion","mediaType","artifactType","config","layers","annotations"],"properties":{"schemaVersion":{"const":2},"mediaType":{"const":"application/vnd.oci.image.manifest.v1+json"},"artifactType":{"type":"string","description":"application/vnd.strangler.release.v1 for a binary, application/vnd.in-toto+json for a statement."},"config":{"$ref":"#/$defs/BlobDescriptor"},"layers":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/BlobDescriptor"}},"subject":{"$ref":"#/$defs/BlobDescriptor"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}},"$defs":{"BlobDescriptor":{"title":"BlobDescriptor","type":"object","required":["mediaType","digest","size"],"properties":{"mediaType":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"size":{"type":"integer","minimum":0},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}}}};
const schema32 = {"title":"BlobDescriptor","type":"object","required":["mediaType","digest","size"],"properties":{"mediaType":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"size":{"type":"integer","minimum":0},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}};
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="release-manifest.schema.json" */;
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
if(((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.mediaType === undefined) && (missing0 = "mediaType"))) || ((data.artifactType === undefined) && (missing0 = "artifactType"))) || ((data.config === undefined) && (missing0 = "config"))) || ((data.layers === undefined) && (missing0 = "layers"))) || ((data.annotations === undefined) && (missing0 = "annotations"))){
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
if("application/vnd.oci.image.manifest.v1+json" !== data.mediaType){
validate20.errors = [{instancePath:instancePath+"/mediaType",schemaPath:"#/properties/mediaType/const",keyword:"const",params:{allowedValue: "application/vnd.oci.image.manifest.v1+json"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.artifactType !== undefined){
const _errs3 = errors;
if(typeof data.artifactType !== "string"){
validate20.errors = [{instancePath:instancePath+"/artifactType",schemaPath:"#/properties/artifactType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.config !== undefined){
let data3 = data.config;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((data3.mediaType === undefined) && (missing1 = "mediaType")) || ((data3.digest === undefined) && (missing1 = "digest"))) || ((data3.size === undefined) && (missing1 = "size"))){
validate20.errors = [{instancePath:instancePath+"/config",schemaPath:"#/$defs/BlobDescriptor/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.mediaType !== undefined){
const _errs8 = errors;
if(typeof data3.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/config/mediaType",schemaPath:"#/$defs/BlobDescriptor/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.digest !== undefined){
let data5 = data3.digest;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate20.errors = [{instancePath:instancePath+"/config/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/config/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.size !== undefined){
let data6 = data3.size;
const _errs12 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/config/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/config/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.annotations !== undefined){
let data7 = data3.annotations;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
const _errs17 = errors;
if(typeof data7[key0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/config/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/BlobDescriptor/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/config/annotations",schemaPath:"#/$defs/BlobDescriptor/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/config",schemaPath:"#/$defs/BlobDescriptor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layers !== undefined){
let data9 = data.layers;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data9)){
if(data9.length < 1){
validate20.errors = [{instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((data10.mediaType === undefined) && (missing2 = "mediaType")) || ((data10.digest === undefined) && (missing2 = "digest"))) || ((data10.size === undefined) && (missing2 = "size"))){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0,schemaPath:"#/$defs/BlobDescriptor/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data10.mediaType !== undefined){
const _errs24 = errors;
if(typeof data10.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/mediaType",schemaPath:"#/$defs/BlobDescriptor/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.digest !== undefined){
let data12 = data10.digest;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.size !== undefined){
let data13 = data10.size;
const _errs28 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.annotations !== undefined){
let data14 = data10.annotations;
const _errs30 = errors;
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key1 in data14){
const _errs33 = errors;
if(typeof data14[key1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/BlobDescriptor/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs33 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/layers/" + i0+"/annotations",schemaPath:"#/$defs/BlobDescriptor/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/layers/" + i0,schemaPath:"#/$defs/BlobDescriptor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data16 = data.subject;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((data16.mediaType === undefined) && (missing3 = "mediaType")) || ((data16.digest === undefined) && (missing3 = "digest"))) || ((data16.size === undefined) && (missing3 = "size"))){
validate20.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/BlobDescriptor/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data16.mediaType !== undefined){
const _errs38 = errors;
if(typeof data16.mediaType !== "string"){
validate20.errors = [{instancePath:instancePath+"/subject/mediaType",schemaPath:"#/$defs/BlobDescriptor/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.digest !== undefined){
let data18 = data16.digest;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data18 === "string"){
if(!pattern4.test(data18)){
validate20.errors = [{instancePath:instancePath+"/subject/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject/digest",schemaPath:"#/$defs/BlobDescriptor/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.size !== undefined){
let data19 = data16.size;
const _errs42 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/subject/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/subject/size",schemaPath:"#/$defs/BlobDescriptor/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data16.annotations !== undefined){
let data20 = data16.annotations;
const _errs44 = errors;
if(errors === _errs44){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
const _errs47 = errors;
if(typeof data20[key2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/subject/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/BlobDescriptor/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs47 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/subject/annotations",schemaPath:"#/$defs/BlobDescriptor/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs44 === errors;
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
validate20.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/BlobDescriptor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data22 = data.annotations;
const _errs49 = errors;
if(errors === _errs49){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key3 in data22){
const _errs52 = errors;
if(typeof data22[key3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs52 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs49 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schemaVersion":true,"mediaType":true,"artifactType":true,"config":true,"layers":true,"subject":true,"annotations":true},"dynamicProps":false,"dynamicItems":false};

