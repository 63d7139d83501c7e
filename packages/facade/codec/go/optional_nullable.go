package facade

// OptionalNullable is a field that is absent, null, or a value; the zero value is absent.
type OptionalNullable[T any] struct {
	present bool
	value   *T
}

// IsAbsent says whether the document does not have the field.
func (o OptionalNullable[T]) IsAbsent() bool { return !o.present }

// IsNull says whether the document has the field, with null.
func (o OptionalNullable[T]) IsNull() bool { return o.present && o.value == nil }

// Get is the value, if there is one.
func (o OptionalNullable[T]) Get() (value T, ok bool) {
	if o.value == nil {
		return value, false
	}
	return *o.value, true
}

// Set makes the field a value.
func (o *OptionalNullable[T]) Set(value T) { o.present, o.value = true, &value }

// SetNull makes the field null.
func (o *OptionalNullable[T]) SetNull() { o.present, o.value = true, nil }

// Clear makes the field absent.
func (o *OptionalNullable[T]) Clear() { o.present, o.value = false, nil }

func pointer[T any](value T) *T {
	return &value
}
