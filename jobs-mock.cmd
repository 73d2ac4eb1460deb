@echo off
rem Starts the stub; builds first what is missing. Options are those of the stub: jobs-mock --help
setlocal
set "program=jobs-mock"
set "wrong=2"
call "%~dp0.launch.cmd" java
if errorlevel 1 exit /b %wrong%

set "jar=%~dp0mock-server\target\jobs-mock.jar"
if not exist "%jar%" call "%~dp0.launch.cmd" build "the stub" "test-support,mock-server"
if not exist "%jar%" exit /b %wrong%

"%java%" "@%~dp0.launch.stub" -jar "%jar%" %*
exit /b %errorlevel%
