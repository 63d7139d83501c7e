module launchertest

go 1.21
