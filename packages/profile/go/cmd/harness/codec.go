package main

import (
	"encoding/json"
	"reflect"
	"sort"
	"strconv"
	"time"
	"unicode"
)

// encodeSeconds is what writing a document of this shape from Go structs takes; 0 for what is not JSON.
func encodeSeconds(document []byte) float64 {
	value, ok := typedValue(document)
	if !ok {
		return 0
	}
	start := time.Now()
	_, err := json.Marshal(value)
	if err != nil {
		return 0
	}
	return time.Since(start).Seconds()
}

// decodeSeconds is what reading the document into Go structs takes; 0 for what is not JSON.
func decodeSeconds(document []byte) float64 {
	shape, ok := shapeOf(document)
	if !ok {
		return 0
	}
	target := reflect.New(shape).Interface()
	start := time.Now()
	err := json.Unmarshal(document, target)
	if err != nil {
		return 0
	}
	return time.Since(start).Seconds()
}

func typedValue(document []byte) (any, bool) {
	shape, ok := shapeOf(document)
	if !ok {
		return nil, false
	}
	target := reflect.New(shape).Interface()
	return target, json.Unmarshal(document, target) == nil
}

// shapeOf infers the struct type that a Go program would declare for the document.
func shapeOf(document []byte) (reflect.Type, bool) {
	var value any
	if len(document) == 0 || json.Unmarshal(document, &value) != nil {
		return nil, false
	}
	return typeOf(value), true
}

var anything = reflect.TypeOf((*any)(nil)).Elem()

func typeOf(value any) reflect.Type {
	switch value := value.(type) {
	case nil:
		return anything
	case []any:
		return reflect.SliceOf(elementType(value))
	case map[string]any:
		return structType(value)
	default:
		return reflect.TypeOf(value)
	}
}

// elementType is the type of the elements where they have one in common.
func elementType(values []any) reflect.Type {
	if len(values) == 0 {
		return anything
	}
	common := typeOf(values[0])
	for _, value := range values[1:] {
		if typeOf(value) != common {
			return mergedStruct(values)
		}
	}
	return common
}

// mergedStruct has the fields of all elements, for lists of objects in which some fields may be missing.
func mergedStruct(values []any) reflect.Type {
	merged := map[string]any{}
	for _, value := range values {
		object, ok := value.(map[string]any)
		if !ok {
			return anything
		}
		for name, member := range object {
			if known, ok := merged[name]; ok && typeOf(known) != typeOf(member) {
				return anything
			}
			merged[name] = member
		}
	}
	return structType(merged)
}

func structType(object map[string]any) reflect.Type {
	if len(object) > maxFields {
		return reflect.TypeOf(object)
	}
	names := make([]string, 0, len(object))
	for name := range object {
		if !taggable(name) {
			return reflect.TypeOf(object)
		}
		names = append(names, name)
	}
	sort.Strings(names)
	fields := make([]reflect.StructField, len(names))
	for i, name := range names {
		fields[i] = reflect.StructField{
			Name: "F" + strconv.Itoa(i),
			Type: typeOf(object[name]),
			Tag:  reflect.StructTag(`json:"` + name + `"`),
		}
	}
	return reflect.StructOf(fields)
}

// maxFields keeps objects that are used as maps from becoming structs.
const maxFields = 200

func taggable(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			return false
		}
	}
	return name != ""
}
