package manifest

import (
	"path"
	"sort"
)

// Totals sums up a manifest.
type Totals struct {
	Files      int              `json:"files"`
	Bytes      int64            `json:"bytes"`
	Extensions []ExtensionTotal `json:"extensions"`
}

// ExtensionTotal sums up the files of a manifest that share one extension.
type ExtensionTotal struct {
	Ext   string `json:"ext"`
	Files int    `json:"files"`
	Bytes int64  `json:"bytes"`
}

// Sum adds up files, in total and by extension in byte order.
func Sum(files []Entry) Totals {
	totals := Totals{Extensions: []ExtensionTotal{}}
	position := map[string]int{}
	for _, file := range files {
		ext := path.Ext(file.Path)
		i, known := position[ext]
		if !known {
			i = len(totals.Extensions)
			position[ext] = i
			totals.Extensions = append(totals.Extensions, ExtensionTotal{Ext: ext})
		}
		totals.Files++
		totals.Bytes += file.Size
		totals.Extensions[i].Files++
		totals.Extensions[i].Bytes += file.Size
	}
	sort.Slice(totals.Extensions, func(i, j int) bool {
		return totals.Extensions[i].Ext < totals.Extensions[j].Ext
	})
	return totals
}
