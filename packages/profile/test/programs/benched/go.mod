module example.com/benched

go 1.21
