"""`bin/gazette` knows every command, and imports only the one that is given."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gazette.__main__ import COMMANDS, main


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])

    assert end.value.code == 0
    assert f"usage: bin/gazette {command} " in capsys.readouterr().out


def test_the_others_are_not_imported():
    code = "import sys; from gazette.__main__ import main; main(['port', '0']); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert "gazette.commands.port" in modules
    assert not {"gazette.commands.check", "gazette.commands.bundle", "gazette.library.read"} & {*modules}
