from index.analysis import Analyzer
from index.passages import LONGEST, Passages, standing, without_parts

WEIGHTS = {"困难": 2.0, "职工": 1.0, "助学金": 4.0, "慰问": 3.0, "发放": 1.0, "春节": 2.0}
MINE = "春节前慰问困难职工。八月发放助学金！全年工作顺利"


def test_the_sentences_that_share_most_are_shown(analyzer: Analyzer) -> None:
    found = Passages(MINE, WEIGHTS, analyzer).best("今年很好。工会发放助学金，五十人。困难不少。")
    assert found is not None
    assert (found.mine, found.theirs) == ("八月发放助学金！", "工会发放助学金，五十人。")
    assert found.shared == ("助学金", "发放")


def test_one_common_word_is_no_match(analyzer: Analyzer) -> None:
    assert Passages(MINE, WEIGHTS, analyzer).best("助学金") is None
    assert Passages(MINE, WEIGHTS, analyzer).best("") is None


def test_words_of_no_weight_do_not_match(analyzer: Analyzer) -> None:
    assert Passages("全年工作顺利", WEIGHTS, analyzer).best("全年工作顺利") is None


def test_a_short_sentence_is_better_than_a_long_one_with_the_same_words(analyzer: Analyzer) -> None:
    long = "发放助学金" + "、".join(f"第{word}项事务" for word in "甲乙丙丁戊己庚辛壬癸") + "。"
    found = Passages(MINE, WEIGHTS, analyzer).best(f"{long}发放助学金。")
    assert found is not None
    assert found.theirs == "发放助学金。"


def test_a_long_sentence_is_cut_where_it_is_shown(analyzer: Analyzer) -> None:
    found = Passages("发放助学金" + "，很好" * 99, WEIGHTS, analyzer).best("发放助学金")
    assert found is not None
    assert len(found.mine) == LONGEST + 2


def test_parts_of_a_term_are_left_out() -> None:
    assert without_parts(["集体协商", "协商", "集体", "要约"]) == ["集体协商", "要约"]


def test_only_terms_that_stand_in_the_text_are_said_to_be_shared() -> None:
    assert standing(["助學金", "慰问", "入会"], "发放\n助学金，慰 问") == ("助學金", "慰问")
