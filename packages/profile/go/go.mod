module strangler.example/profile

go 1.21
