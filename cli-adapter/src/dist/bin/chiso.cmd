@echo off
rem Runs chiso on Java 17 or later: that of JAVA_HOME, or else the first on the PATH.
rem CHISO_JAVA_OPTS adds options for the JVM, for example -Xmx2g.
rem Messages here are plain ASCII: they may be shown before the console can show Vietnamese.
setlocal EnableExtensions DisableDelayedExpansion

set "CHISO_HOME=%~dp0.."
set "CHISO_JAVA="
if not defined JAVA_HOME goto search
set "CHISO_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%CHISO_JAVA%" goto found
echo chiso: JAVA_HOME khong co Java: "%CHISO_JAVA%" 1>&2
echo chiso: no Java in JAVA_HOME: "%CHISO_JAVA%" 1>&2
exit /b 2

:search
for %%J in (java.exe) do set "CHISO_JAVA=%%~$PATH:J"
if defined CHISO_JAVA goto found
echo chiso: khong tim thay Java; can Java 17 tro len 1>&2
echo chiso: Java not found; Java 17 or later is needed 1>&2
exit /b 2

:found
rem The second word of a line like: openjdk version "17.0.15" 2025-04-15
set "CHISO_VERSION="
for /f "tokens=1-3" %%A in ('call "%CHISO_JAVA%" -version 2^>^&1') do if "%%B"=="version" set "CHISO_VERSION=%%~C"
if not defined CHISO_VERSION goto run
set "CHISO_MAJOR="
for /f "tokens=1,2 delims=.-+_" %%A in ("%CHISO_VERSION%") do if "%%A"=="1" (set "CHISO_MAJOR=%%B") else (set "CHISO_MAJOR=%%A")
set /a CHISO_MAJOR=CHISO_MAJOR
if %CHISO_MAJOR% GEQ 17 goto run
echo chiso: can Java 17 tro len, dang co %CHISO_VERSION%: "%CHISO_JAVA%" 1>&2
echo chiso: Java 17 or later is needed, this is %CHISO_VERSION%: "%CHISO_JAVA%" 1>&2
exit /b 2

:run
rem Let the console show Vietnamese, and give its code page back afterwards.
set "CHISO_CODE_PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "CHISO_CODE_PAGE=%%C"
chcp 65001 >nul
"%CHISO_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=64m -XX:-UsePerfData -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %CHISO_JAVA_OPTS% -cp "%CHISO_HOME%\lib\*" vn.chiso.cli.Chiso %*
set "CHISO_EXIT=%ERRORLEVEL%"
if defined CHISO_CODE_PAGE chcp %CHISO_CODE_PAGE% >nul
endlocal & exit /b %CHISO_EXIT%
