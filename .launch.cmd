@rem What the launchers for Windows share; they call it. Before, they set
@rem   program  the launcher's name, for messages
@rem   wrong    the status that it exits with when it cannot start
@rem As .launch.sh, but for what cmd has no means for: it builds what is missing, not what is older than its sources, and
@rem starts without an archive of loaded classes.
@goto %1

rem .launch.cmd java: sets java.
:java
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "said=%TEMP%\jobskit-java-%RANDOM%%RANDOM%.txt"
"%java%" -version >nul 2>"%said%"
if errorlevel 1 goto nojava
set "version="
for /f tokens^=2^ delims^=^" %%v in ('findstr /c:" version " "%said%"') do if not defined version set "version=%%v"
del "%said%"
set "major=0"
for /f "tokens=1 delims=.+-" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 goto oldjava
exit /b 0

:nojava
del "%said%"
if defined JAVA_HOME >&2 echo %program%: there is no %java%, where JAVA_HOME points: install JDK 17 or later, or point JAVA_HOME at one.
if not defined JAVA_HOME >&2 echo %program%: there is no java: install JDK 17 or later, or point JAVA_HOME at one.
exit /b %wrong%

:oldjava
>&2 echo %program%: this is Java %version%: install JDK 17 or later, or point JAVA_HOME at one.
exit /b %wrong%

rem .launch.cmd build WHAT MODULES: packages the modules, which are separated by commas and in quotes.
:build
where /q mvn
if errorlevel 1 goto nomaven
>&2 echo Building %~2, which is needed once (a minute or two, if Maven has to fetch its libraries)
call mvn -B -q -f "%~dp0pom.xml" -P "!examples" -pl "%~3" -Dmaven.test.skip package 1>&2
if errorlevel 1 goto notbuilt
exit /b 0

:nomaven
>&2 echo %program%: there is no mvn: install Maven 3.8 or later.
exit /b %wrong%

:notbuilt
>&2 echo %program%: the build failed; Maven's words are above.
exit /b %wrong%
