"""Settings come from a file and the environment; a wrong one is named."""

from pathlib import Path

import pytest

from web.config import Config, ConfigError, load


def test_without_settings_the_defaults_hold() -> None:
    assert load({}) == Config()


def test_the_environment_overrules_the_file(tmp_path: Path) -> None:
    file = tmp_path / "zongjie.toml"
    file.write_text('site_name = "某市总工会档案"\npage_size = 10\ndemo = true\n', encoding="utf-8")
    config = load({"ZONGJIE_PAGE_SIZE": "30", "ZONGJIE_DATA": "/srv/zj", "HOME": "/root"}, file=file)
    assert config == Config(data_dir=Path("/srv/zj"), site_name="某市总工会档案", page_size=30, demo=True)


def test_store_and_index_lie_in_the_data_directory() -> None:
    config = Config(data_dir=Path("/srv/zj"))
    assert (config.store_path, config.index_path) == (Path("/srv/zj/archive.db"), Path("/srv/zj/index/tantivy"))


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("ZONGJIE_PAGE_SIZE", "many", "page_size"), ("ZONGJIE_PAGE_SIZE", "0", "page_size"),
        ("ZONGJIE_DEMO", "maybe", "demo"), ("ZONGJIE_SHOW_NAMES", "ja", "show_names"),
        ("ZONGJIE_SITE_NAME", "  ", "site_name"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_named(variable: str, value: str, named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        load({variable: value})


@pytest.mark.parametrize(("value", "shown"), [("true", True), ("0", False)])
def test_names_are_shown_only_where_that_is_asked_for(value: str, shown: bool) -> None:
    assert load({"ZONGJIE_SHOW_NAMES": value}).show_names is shown
    assert not load({}).show_names


@pytest.mark.parametrize("content", ["colour = 'red'", "page_size = true", "not toml"], ids=["name", "kind", "syntax"])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "zongjie.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"zongjie\.toml"):
        load({}, file=file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml"):
        load({}, file=tmp_path / "none.toml")
