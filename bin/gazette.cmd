@echo off
rem Runs a command of the project on Windows, such as: bin\gazette new decision
rem
rem It does what bin/gazette and tools/environment do elsewhere. The first run makes .venv and installs the packages. The
rem stamp is a copy of the lock file and is written last, so an interrupted installation is repeated. Relative paths
rem start in the folder of the project; check looks for its folder where you are first.
setlocal
set "GAZETTE_CALLED_FROM=%CD%"
pushd "%~dp0.."
set "RUN=.venv\Scripts\python.exe"

if not exist "%RUN%" goto install
fc /b requirements.lock .venv\.locked >nul 2>&1
if not errorlevel 1 goto run

:install
"%RUN%" -m pip --version >nul 2>&1
if not errorlevel 1 goto packages
if defined PYTHON goto version
set "PYTHON=py -3"
%PYTHON% --version >nul 2>&1
if errorlevel 1 set "PYTHON=python"
:version
%PYTHON% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1
if errorlevel 1 goto no_python
echo Making .venv, once ... >&2
%PYTHON% -m venv --clear .venv >&2
if errorlevel 1 goto failed

:packages
echo Installing the Python packages, once ... >&2
"%RUN%" -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock <nul >&2
if errorlevel 1 goto failed
copy /y requirements.lock .venv\.locked >nul
if errorlevel 1 goto failed

:run
if "%~1"=="" goto help
"%RUN%" -m gazette %*
goto done

:help
"%RUN%" -m gazette --help

:done
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:no_python
echo Python is missing or too old: install Python 3.11 or newer. >&2
popd
exit /b 1

:failed
echo The packages could not be installed. Once the reason above is dealt with, give the same command again. >&2
popd
exit /b 1
