module example.com/mutant

go 1.19
