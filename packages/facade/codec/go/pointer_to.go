package facade

import "strconv"

// place is where the text of a document is within one object or array.
type place struct {
	isList bool
	index  int
	name   string
}

// pointerTo is the JSON pointer of the value that comes next in a document, of which the start is there without white space.
func pointerTo(start []byte) string {
	var places []place
	d := decoder{data: string(start)}
	for d.pos < len(d.data) {
		c := d.data[d.pos]
		if c == '"' {
			text := d.string()
			if d.at(':') {
				places[len(places)-1].name = text
			}
			continue
		}
		d.pos++
		switch c {
		case '{', '[':
			places = append(places, place{isList: c == '['})
		case '}', ']':
			places = places[:len(places)-1]
		case ',':
			places[len(places)-1].index++
		}
	}
	return joinPlaces(places)
}

func joinPlaces(places []place) string {
	pointer := ""
	for _, place := range places {
		segment := nameStep(place.name)
		if place.isList {
			segment = strconv.Itoa(place.index)
		}
		pointer += "/" + segment
	}
	return pointer
}
