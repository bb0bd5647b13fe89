@echo off
rem Starts the sandbox with the archive of its classes, which --prepare has made here.
rem Java is the one that made it; JAVA_HOME chooses another, JAVA_OPTS adds to its options.
setlocal
for %%d in ("%~dp0..") do set "home=%%~fd"

set "java="
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else if exist "%home%\archive\java" (
  set /p java=<"%home%\archive\java"
)
if not exist "%java%" set "java=java"

rem An archive that does not fit is left alone by Java, and the stub says so.
if exist "%home%\archive\zoho-crm-stub.aot" (
  set "archive=-XX:AOTCache=%home%\archive\zoho-crm-stub.aot"
) else (
  set "archive=-XX:SharedArchiveFile=%home%\archive\zoho-crm-stub.jsa"
)

rem Nothing to be read again of profiles, since --prepare keeps none (Java 25).
rem Room for young objects, enough for a start and no more. No classes for calls by reflection: most come once.
rem Of the two compilers only the one that is ready at once; JAVA_OPTS=-XX:TieredStopAtLevel=4 for long loads.
"%java%" -XX:+IgnoreUnrecognizedVMOptions "%archive%" -Xlog:disable ^
  -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining ^
  -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms24m -XX:NewSize=12m -XX:MaxNewSize=16m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 ^
  -Djdk.reflect.useNativeAccessorOnly=true "-Dzoho-crm-stub.home=%home%" %JAVA_OPTS% ^
  -jar "%home%\zoho-crm-stub.jar" %*
