"""The settings of a site: read once, from the environment and an optional TOML file, then never changed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from archive.errors import ArchiveError
from web import indexes

PREFIX = "ZONGJIE_"


class ConfigError(ArchiveError):
    """A setting that cannot be used."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a site needs to know before it can answer."""

    data_dir: Path = Path("zongjie-data")
    site_name: str = "工会工作总结档案"
    page_size: int = 20  # results a page when the address does not say
    demo: bool = False  # the contents are invented: every page says so
    show_names: bool = False  # names of people who were helped, treated or trained: only for archives not public

    @property
    def store_path(self) -> Path:
        """The archive's database."""
        return self.data_dir / "archive.db"

    @property
    def index_path(self) -> Path:
        """The directory of the index that answers."""
        return indexes.answering(self.data_dir)

    def __post_init__(self) -> None:
        """Refuses values that no page could show."""
        if not 1 <= self.page_size <= 100:
            raise ConfigError(f"page_size 应在 1 至 100 之间，现在是 {self.page_size}")
        if not self.site_name.strip():
            raise ConfigError("site_name 不能为空")


def load(environ: Mapping[str, str], *, file: Path | None = None) -> Config:
    """Returns the settings: defaults, then the TOML file, then ``ZONGJIE_…`` variables; ConfigError names a bad one."""
    config = Config()
    if file is not None:
        config = _with(config, _toml(file), origin=str(file))
    return _with(config, _variables(environ), origin="环境变量")


def _toml(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"读不了设置文件 {file}：{error}") from error


def _variables(environ: Mapping[str, str]) -> dict[str, object]:
    names = {PREFIX + field.name.upper(): field.name for field in fields(Config)}
    names[PREFIX + "DATA"] = "data_dir"
    return {name: environ[variable] for variable, name in names.items() if environ.get(variable)}


def _with(config: Config, values: dict[str, object], *, origin: str) -> Config:
    known = {field.name for field in fields(Config)}
    for name, value in values.items():
        if name not in known:
            raise ConfigError(f"{origin}：没有名为 {name} 的设置，可用的有 {'、'.join(sorted(known))}")
        config = _set(config, name, value, origin=origin)
    return config


def _set(config: Config, name: str, value: object, *, origin: str) -> Config:
    if name == "data_dir":
        return replace(config, data_dir=Path(str(value)))
    if name == "site_name":
        return replace(config, site_name=str(value))
    if name == "page_size":
        if isinstance(value, bool) or not str(value).isdecimal():
            raise ConfigError(f"{origin}：page_size 应为整数，现在是 {value}")
        return replace(config, page_size=int(str(value)))
    if str(value).lower() not in {"1", "0", "true", "false"}:
        raise ConfigError(f"{origin}：{name} 应为 true 或 false，现在是 {value}")
    chosen = str(value).lower() in {"1", "true"}
    return replace(config, demo=chosen) if name == "demo" else replace(config, show_names=chosen)
