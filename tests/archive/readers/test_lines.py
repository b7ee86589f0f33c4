"""A page's blocks become lines."""

import pytest
from lxml import html

from archive.readers import lines


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<div><p>一</p><p>二</p></div>", "一\n二", id="paragraphs"),
        pytest.param("<div>一<br>二<br/>三</div>", "一\n二\n三", id="breaks"),
        pytest.param("<ul><li>一</li><li>二</li></ul>", "一\n二", id="list"),
        pytest.param("<table><tr><td>镇</td><td>86</td></tr><tr><td>街</td></tr></table>", "镇\t86\n街", id="table"),
        pytest.param(
            "<div><h2>一、组建</h2>全年<b>新建</b>工会<a>86</a>家</div>", "一、组建\n全年新建工会86家", id="inline"
        ),
        pytest.param("<div><p>总结</p><p>总结</p></div>", "总结\n总结", id="repeated"),
        pytest.param("<p>工会\n   总结 2014\n year</p>", "工会总结 2014 year", id="flow"),
        pytest.param("<pre>一\n二</pre>", "一\n二", id="preformatted"),
        pytest.param("<p>　　总结\u00a0<!-- x --> 好</p>", "　　总结\u00a0 好", id="wide spaces stay, comments go"),
        pytest.param("<div><p> </p><p>一</p></div>", "一", id="blank lines go"),
        pytest.param("<div>一<?pi x?>二</div>", "一二", id="instruction"),
    ],
)
def test_blocks_end_lines(markup: str, expected: str) -> None:
    assert lines.text_of(html.fragment_fromstring(markup)) == expected


def test_words_after_the_node_are_not_its_own() -> None:
    body = html.fragment_fromstring("<div><p>一</p>二</div>")
    assert lines.text_of(body[0]) == "一"


def test_private_use_characters_count_as_han() -> None:
    assert lines.han_count("总a\ue000,结1") == 3


def test_a_comment_is_no_element() -> None:
    body = html.fragment_fromstring("<div><!-- x --><p>一</p></div>")
    assert [lines.is_element(node) for node in body] == [False, True]
