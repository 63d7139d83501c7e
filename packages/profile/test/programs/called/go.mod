module example.com/called

go 1.21
