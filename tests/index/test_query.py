import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import Both, Either, Field, Item, Phrase, Without, Word, leaves, parse, written

CASES = [
    pytest.param("", (), id="nothing"),
    pytest.param("  \u3000 ", (), id="white space"),
    pytest.param("工会 学校", (Word("工会"), Word("学校")), id="two words"),
    pytest.param('"厂务公开"', (Phrase("厂务公开"),), id="phrase"),
    pytest.param("“厂务”「院務」『x』", (Phrase("厂务"), Phrase("院務"), Phrase("x")), id="all quotation marks"),
    pytest.param('开展"安康杯"竞赛', (Word("开展"), Phrase("安康杯"), Word("竞赛")), id="phrase inside a run"),
    pytest.param('工会"', (Word('工会"'),), id="a quotation that is not closed"),
    pytest.param('""工会', (Word('""工会'),), id="an empty quotation"),
    pytest.param("工会 OR 学校 医院", (Either((Word("工会"), Word("学校"))), Word("医院")), id="or binds closer"),
    pytest.param("工会|学校｜医院", (Either((Word("工会"), Word("学校"), Word("医院"))),), id="bar"),
    pytest.param("工会 或 学校", (Either((Word("工会"), Word("学校"))),), id="or in Chinese"),
    pytest.param("或者 工或会", (Word("或者"), Word("工或会")), id="a word that holds the sign"),
    pytest.param("OR 工会 OR", (Word("工会"),), id="dangling or"),
    pytest.param("OR", (Word("OR"),), id="or alone is a word"),
    pytest.param("工会 -学校", (Word("工会"), Without(Word("学校"))), id="without"),
    pytest.param("工会 －“小 学”", (Word("工会"), Without(Phrase("小 学"))), id="without a phrase"),
    pytest.param("工会-学校", (Word("工会-学校"),), id="a minus inside"),
    pytest.param("工会 - 学校", (Word("工会"), Word("-"), Word("学校")), id="a minus alone"),
    pytest.param("--工会", (Word("--工会"),), id="a dash"),
    pytest.param("-OR 工会", (Without(Word("OR")), Word("工会")), id="without the word or"),
    pytest.param("标题:工会", (Field("title", Word("工会"), "标题:工会"),), id="title"),
    pytest.param("TITLE：“工会”", (Field("title", Phrase("工会"), "TITLE：“工会”"),), id="title in English, phrase"),
    pytest.param("-标题:学校", (Without(Field("title", Word("学校"), "标题:学校")),), id="not in the title"),
    pytest.param("标题: 工会", (Word("标题:"), Word("工会")), id="a title of nothing"),
    pytest.param("标题:OR 工会", (Field("title", Word("OR"), "标题:OR"), Word("工会")), id="the word or in the title"),
    pytest.param("(工会 学校) OR 医院", (Either((Both((Word("工会"), Word("学校"))), Word("医院"))),), id="brackets"),
    pytest.param(
        "（工会|学校）-(甲 乙)", (Either((Word("工会"), Word("学校"))), Word("-(甲"), Word("乙)")), id="wide brackets"
    ),
    pytest.param(
        "工会 -(甲 乙)", (Word("工会"), Without(Both((Word("甲"), Word("乙"))))), id="without what is in brackets"
    ),
    pytest.param("（一）加强 各县（市、区）", (Word("（一）加强"), Word("各县（市、区）")), id="brackets of a text"),
    pytest.param("(工会 学校", (Word("(工会"), Word("学校")), id="a bracket that is not closed"),
    pytest.param(
        "((工会 学校) OR ( ))",
        (Both((Either((Both((Word("工会"), Word("学校"))), Word("("))), Word(")"))),),
        id="an empty bracket",
    ),
    pytest.param(
        "地区:射阳 LEVEL:街道",
        (Field("region", Word("射阳"), "地区:射阳"), Field("level", Word("街道"), "LEVEL:街道")),
        id="fields",
    ),
    pytest.param(
        "標題：(工会 OR “学校”)",
        (Either((Field("title", Word("工会"), "標題：工会"), Field("title", Phrase("学校"), "標題：“学校”"))),),
        id="a field of brackets",
    ),
    pytest.param(
        "标题:(甲 -乙 年份:2014)",
        (
            Both(
                (
                    Field("title", Word("甲"), "标题:甲"),
                    Without(Field("title", Word("乙"), "标题:乙")),
                    Field("year", Word("2014"), "年份:2014"),
                )
            ),
        ),
        id="a field inside a field",
    ),
    pytest.param("-5% -2014年", (Phrase("-5%"), Word("-2014年")), id="a number below nought"),
    pytest.param("[0-3] * 😀", (Word("[0-3]"), Word("*"), Word("😀")), id="signs"),
]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_what_is_typed_is_read(typed: str, expected: tuple[Item, ...]) -> None:
    assert parse(typed).items == expected


@given(st.text(alphabet=st.one_of(st.sampled_from(list('工会 "“”「」-－|或:标题OR\n')), st.characters()), max_size=60))
def test_nothing_that_can_be_typed_is_an_error(typed: str) -> None:
    assert parse(typed).source == typed


def test_ten_thousand_characters_are_read_in_part() -> None:
    assert len(parse("工会 " * 5000).items) == 64


def test_brackets_in_brackets_are_text_when_they_are_too_deep() -> None:
    assert len(leaves(parse("(" * 900 + "工会 学校" + ")" * 900).items[0])) == 2


def test_an_item_consists_of_its_words() -> None:
    items = parse("甲 (“乙” OR -丙) 标题:丁").items
    assert [leaf for item in items for leaf in leaves(item)] == [
        Word("甲"), Phrase("乙"), Word("丙"), Field("title", Word("丁"), "标题:丁"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "typed", ["工会 -“小学” 标题:甲", "工会 OR 学校 医院", "甲 -标题:乙", "(甲 乙) OR 丙 -(丁 OR 戊)"]
)
def test_items_can_be_written_down_again(typed: str) -> None:
    assert written(parse(typed).items) == typed


@pytest.mark.parametrize("typed", ["41.2万", "1+1", "92.3%", "１．５万元", "24/7"])
def test_a_figure_is_one_phrase(typed: str) -> None:
    assert parse(typed).items == (Phrase(typed),)


@pytest.mark.parametrize("typed", ["12351", "2014年", "工会.总结", "1、2"])
def test_what_is_no_figure_stays_a_word(typed: str) -> None:
    assert parse(typed).items == (Word(typed),)
