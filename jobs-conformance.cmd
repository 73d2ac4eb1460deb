@echo off
rem Judges an implementation of the Jobs API; builds first what is missing. jobs-conformance --help
setlocal
set "program=jobs-conformance"
set "wrong=3"
call "%~dp0.launch.cmd" java
if errorlevel 1 exit /b %wrong%

set "kit=%~dp0conformance-tests\target\jobs-conformance.jar"
set "stub=%~dp0mock-server\target\jobs-mock.jar"
rem The kit's own tests run against the stub, so that Maven builds the one only beside the other.
if not exist "%kit%" call "%~dp0.launch.cmd" build "the kit" "test-support,features,reports,mock-server,mock-client,mock-testcontainers,conformance-tests"
if not exist "%kit%" exit /b %wrong%
if not exist "%stub%" call "%~dp0.launch.cmd" build "the stub" "test-support,mock-server"
if not exist "%stub%" exit /b %wrong%

"%java%" "@%~dp0.launch.kit" "-Djobs.mock.jar=%stub%" -jar "%kit%" %*
exit /b %errorlevel%
