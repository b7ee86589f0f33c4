"""Parts of a text are like the topics whose words they use, in words that no cue names."""

import itertools

import numpy as np
import pytest

from archive.datafiles import load, refuse_doubles
from archive.describing import topic_likeness
from archive.describing.topic_likeness import Reader
from archive.errors import VocabularyError
from archive.models import Span
from archive.vocabulary import topics

PARAPHRASES = [  # written for this test
    (
        "assistance",
        "不叫一个娃断了书",
        "高中毕业的娃娃收到大学的信，家里供不起，工会凑齐头一年的费用，开学前送到家里。",
    ),
    ("safety", "先查再开机", "班组长每天绕车间走一圈，查皮带罩子、查电线、查灭火的瓶子，有毛病当场停机改好。"),
    ("culture", "夜里有歌声", "工人自己编节目自己演，唱歌跳舞说快板，台下坐满了家属，年底又办了一台晚会。"),
    (
        "bargaining",
        "一双鞋多五分",
        "裁剪、上胶、打包，每道工序的单价，厂方同工人代表坐下来谈了三次，签了字，月收入涨了一百多。",
    ),
]


def whole(heading: str, body: str) -> tuple[Reader, tuple[Span, Span]]:
    text = f"{heading}\n{body}"
    return Reader.of(text), (Span(0, len(heading)), Span(len(heading) + 1, len(text)))


def like(heading: str, body: str) -> list[str]:
    reader, part = whole(heading, body)
    (found,) = reader.like([part])
    return [each.label for each in found]


@pytest.mark.parametrize(("topic", "heading", "body"), PARAPHRASES, ids=[case[0] for case in PARAPHRASES])
def test_a_paraphrase_is_like_its_topic(topic: str, heading: str, body: str) -> None:
    assert like(heading, body)[0].partition("/")[0] == topic


@pytest.mark.parametrize("words", ["", "abc 123", "总的来看，成绩是主要的。"], ids=["nothing", "not Han", "a phrase"])
def test_what_says_nothing_is_like_nothing(words: str) -> None:
    assert like("", words) == []


def test_no_part_is_like_nothing() -> None:
    assert Reader.of("职工").like([]) == []


def test_the_heading_counts_more_than_the_body() -> None:
    reading, sport = "办读书会，荐好书，写心得", "篮球赛、拔河、长跑、登山"
    assert (like(reading, sport)[0], like(sport, reading)[0]) == ("culture/reading", "culture/sports")


def test_each_part_is_read_alone() -> None:
    texts = ["慰问高温作业工人，送去绿豆汤和毛巾。", "审计查账，提出整改意见，经审干部持证。"]
    reader = Reader.of("".join(texts))
    first, second = Span(0, len(texts[0])), Span(len(texts[0]), len(texts[0]) + len(texts[1]))
    found = reader.like([(Span(0, 0), first), (Span(0, 0), second)])
    assert [each[0].label for each in found] == ["assistance/cool", "finance/audit"]


def test_the_best_label_comes_first_and_few_are_named() -> None:
    reader, part = whole("职工运动会", "篮球、拔河、登山，还有书法展、合唱和读书月，文化宫也修好了。")
    (found,) = reader.like([part])
    strengths = [each.strength for each in found]
    assert strengths == sorted(strengths, reverse=True)
    assert 1 <= len(found) <= topic_likeness.MOST
    assert found[0].topic == "culture"


def test_the_words_of_a_topic_stand_in_the_text_in_order() -> None:
    text = "街上人多。工人们打篮球，又拔河。"
    found = Reader.of(text).words(Span(0, len(text)), "culture")
    assert 1 <= len(found) <= topic_likeness.WORDS
    assert "篮球" in [text[span.start : span.end] for span in found]
    assert [span.start for span in found] == sorted(span.start for span in found)


@pytest.mark.parametrize(
    ("topic", "text", "word"),
    [("culture", "办好职工书屋。", "职工书屋"), ("safety", "发口罩，防尘防毒。", "防尘防毒")],
    ids=["culture", "safety"],
)
def test_a_word_is_longer_than_its_best_pair_of_characters(topic: str, text: str, word: str) -> None:
    found = Reader.of(text).words(Span(0, len(text)), topic)
    longest = max((text[span.start : span.end] for span in found), key=len)
    assert len(longest) > 2
    assert longest in word
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_words_of_other_topics_are_not_named() -> None:
    assert Reader.of("ABC，123。").words(Span(0, 8), "culture") == ()


@pytest.mark.parametrize("text", ["", "工", "𠀀工会\ud800"], ids=["empty", "one character", "beyond the plane"])
def test_odd_texts_are_read(text: str) -> None:
    assert Reader.of(text).like([(Span(0, 0), Span(0, len(text)))]) == [()]


def test_every_label_is_a_topic_or_an_initiative_or_that_of_any_work() -> None:
    known = {"none"} | {
        name for topic in topics.topics() for name in (topic.id, *(each.id for each in topic.initiatives))
    }
    labels = set(topic_likeness.model().labels)
    assert labels <= known
    assert {each.id for topic in topics.topics() for each in topic.initiatives} <= labels


def test_every_initiative_has_sample_sentences() -> None:
    rows = load("topic_samples.yaml").rows("samples")
    refuse_doubles((row.text("of"), row) for row in rows)
    counts = {row.text("of"): len(row.words("words")) for row in rows}
    known = {each.id for topic in topics.topics() for each in topic.initiatives}
    assert known <= set(counts) <= known | topics.ids() | {"none"}
    assert min(counts[name] for name in known) >= 4


def test_a_model_is_read_from_its_text() -> None:
    model = topic_likeness.parse("a b/c\n工 0:3\n工会 1:255 0:2\n")
    assert model.labels == ("a", "b/c")
    assert np.array_equal(model.weights, np.array([[0, 0], [3, 0], [2, 255]]))
    assert model.topics == ("a", "b")


@pytest.mark.parametrize(
    "line",
    ["工 x", "工 0:y", "工 7:1", "工会法 0:1", "会 0:1\n会 0:2"],
    ids=["no pair", "no weight", "no label", "long", "twice"],
)
def test_a_faulty_line_is_named(line: str) -> None:
    with pytest.raises(VocabularyError, match=r"topic_likeness.txt:[23]: "):
        topic_likeness.parse(f"a b\n{line}\n")


def test_weights_that_no_sum_could_hold_are_refused() -> None:
    with pytest.raises(VocabularyError, match="together above 32767"):
        topic_likeness.parse("a b\n工 0:32000\n会 0:800 1:9\n")
