"""A small real archive for the commands: three texts, two of them copies of one."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from web.cli import run

TOWN = """洋马镇总工会2013年上半年工作总结
2013年上半年，射阳县洋马镇总工会在镇党委和县总工会的领导下，以“两个普遍”为重点，各项工作有了新的进展。现总结如下：
一、一企一策建工会
镇总工会把全镇规模以上企业跑了一遍，建立建会台账。上半年新建工会14家，新增会员1126人，对轧花、针织两个行业采取联合建会的办法。
二、坐到一张桌子上谈工资
推动针织行业工资集体协商，签订工资集体合同37份，覆盖职工4100人，最低工资标准每月上调120元，发出要约书52份。
三、把关心送到车间里
“七一”前慰问困难职工72名，发放慰问金3.6万元；入伏后给高温岗位职工送清凉，慰问职工850人，受到一线职工欢迎。
四、下半年工作安排
下半年再新建工会10家，举办职工技能比武一次，建成职工书屋3个。
"""
HOSPITAL = """市第二人民医院工会2019年工作总结
2019年，医院工会在院党委和市总工会的领导下，围绕医院中心工作开展活动。现总结如下：
一、院务公开落到实处
召开职工代表大会两次，审议绩效分配方案，答复提案23件，厂务公开栏每季度更换一次内容。
二、关爱女职工
为孕期护士调整夜班，布置爱心妈咪小屋一间，组织女职工体检，举办健康讲座三场，参加人员二百余人。
三、丰富职工生活
举办羽毛球、歌咏比赛，组织春游和读书活动，职工书屋新增图书五百册，开放时间延长到晚上九点。
"""


@dataclass(frozen=True)
class Called:
    """What a call left behind."""

    code: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two texts and a masked copy of the first."""
    place = tmp_path_factory.mktemp("files")
    (place / "洋马镇.txt").write_text(TOWN, encoding="utf-8")
    masked = TOWN.replace("射阳县洋马镇", "xx镇").replace("洋马镇", "xx镇").replace("2013年", "20xx年")
    (place / "范文").mkdir()
    (place / "范文" / "2024年乡镇工会总结.txt").write_text(masked, encoding="gb18030")
    (place / "医院.txt").write_text(HOSPITAL, encoding="utf-8")
    return place


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, files: Path) -> Path:
    """An archive that took the folder in; not to be changed."""
    place = tmp_path_factory.mktemp("data") / "archive"
    assert run(["--data", str(place), "ingest", str(files), "--workers", "1"]) == 0
    return place


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the command in this process."""

    def called(*arguments: object) -> Called:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        told = capsys.readouterr()
        return Called(code, told.out, told.err)

    return called


@pytest.fixture
def script() -> Call:
    """Runs the installed command in a process of its own."""

    def called(*arguments: object, text: str = "", cwd: Path | None = None, **variables: object) -> Called:
        done = subprocess.run(
            [Path(sys.executable).with_name("zongjie"), *map(str, arguments)],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            cwd=cwd,
            env={key: value for key, value in os.environ.items() if key != "ZONGJIE_DATA"}
            | {key: str(value) for key, value in variables.items()},
        )
        return Called(done.returncode, done.stdout, done.stderr)

    return called
