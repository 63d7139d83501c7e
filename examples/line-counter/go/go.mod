module example.com/linecounter

go 1.20
