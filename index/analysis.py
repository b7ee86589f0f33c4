"""Cuts folded text into words.

Words rank and compare; they never decide what contains what (see index.grams).  rjieba cuts when it is installed, jieba
otherwise; without the hidden Markov model both give the same words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import accumulate

from index.folding import RESPELT, fold
from index.meanings import Meanings
from index.senses import Senses

LONGEST_WORD = 48
MOST_REMEMBERED = 200_000  # words
Cutter = Callable[[str], list[str]]

# Words that say nothing about what is looked for: grammar, and the ways in which people put a question.
_STOP_WORDS = """
的 了 在 是 和 与 及 或 等 之 其 并 以 于 而 也 都 还 就 又 对 为 被 把 从 到 由 向 按 将 使 让 给 这 那 该 各
每 个 们 着 过 地 得 所 吗 呢 吧 啊 呀 么 你 我 他 她 它 我们 你们 他们 怎么 怎样 怎么样 怎么写 怎么做 如何
什么 哪些 哪个 哪里 为什么 是否 有没有 多少 几 写 请问 想 要 找 查 求 做法 有关 关于 方面 以及 通过 进行 有 能
会 可以 应该 一个 一些 这些 那些 这个 那个 但是 因为 所以 如果 例如 比如 其中 同时 此外 不断 进一步 切实 认真
积极 范文 范本 模板 多少人 多少钱 a an and are for how in is of on the to what with
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
_WORDY = re.compile(r"\w")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")


class Analyzer:
    """Words, meanings and senses of one archive; built once, safe to share between threads."""

    def __init__(
        self, words: Iterable[str] = (), meanings: Meanings | None = None, senses: Senses | None = None
    ) -> None:
        self.vocabulary = tuple(sorted({folded for word in words if len(folded := fold(word)) > 1}))
        self.meanings = meanings or Meanings()
        self.senses = senses
        self._cutters = cutters(self.vocabulary)
        self._kept = _Kept()
        self.fingerprint = _fingerprint(self.vocabulary) + (f"-{senses.fingerprint}" if senses else "")

    def words(self, folded: str) -> list[str]:
        """Returns the words of a text folded by ``fold_words``, long ones also in their parts, in order.

        No stop words and no single Han.
        """
        _, cut_for_search = self._cutters
        kept = self._kept
        if len(kept) > MOST_REMEMBERED:
            kept.clear()
        return list(filter(None, map(kept.__getitem__, cut_for_search(folded))))

    def pieces(self, run: str) -> tuple[str, ...]:
        """Returns the parts of a folded run that a text must hold; each is a substring of the run, at least one.

        Stop words are left out while others remain, a lone character beside longer words too; single characters
        beside one another stay together, because they are mostly names that no dictionary holds.
        """
        cut, _ = self._cutters
        joined: list[str] = []
        loose = False
        for word in cut(run):
            single = len(word) == 1 and bool(_HAN.match(word)) and word not in STOP_WORDS
            if single and loose:
                joined[-1] += word
            else:
                joined.append(word)
            loose = single
        telling = tuple(dict.fromkeys(piece for piece in joined if _tells(piece)))
        long = tuple(piece for piece in telling if len(piece) > 1 or not _HAN.match(piece))
        return long or telling or (run,)

    def tells(self, run: str) -> bool:
        """Tells whether a folded run holds anything but stop words and signs."""
        cut, _ = self._cutters
        return any(_tells(word) for word in cut(run))

    def boundaries(self, text: str) -> tuple[int, ...]:
        """Returns the offsets in a text, as it is written, between two of its words; its start and end included."""
        cut, _ = self._cutters
        return (0, *accumulate(len(word) for word in cut(text)))


class _Kept(dict[str, str]):
    """Maps a cut word to the word that is indexed, empty for none; filled as words are met."""

    def __missing__(self, cut: str) -> str:
        telling = _tells(cut) and (len(cut) > 1 or cut.isdigit())
        word = self[cut] = cut[:LONGEST_WORD] if telling else ""
        return word


def _tells(word: str) -> bool:
    return word not in STOP_WORDS and bool(_WORDY.search(word))


def _fingerprint(vocabulary: Sequence[str]) -> str:
    """Returns what tells two analyzers apart whose indexes do not fit one another."""
    digest = hashlib.blake2b(digest_size=8)
    for word in (*vocabulary, "", *sorted(STOP_WORDS)):
        digest.update(word.encode() + b"\n")
    return digest.hexdigest()


@cache
def cutters(vocabulary: tuple[str, ...]) -> tuple[Cutter, Cutter]:
    """Returns two functions, plain cut and cut for search, from the fastest cutter that is installed."""
    return rust_cutters(vocabulary) if find_spec("rjieba") else python_cutters(vocabulary)


@cache
def respelt_words() -> tuple[tuple[str, int], ...]:
    """Returns the words of jieba's dictionary that folding spells otherwise (覆盖 -> 复盖), with their frequency."""
    dictionary = (files("jieba") / "dict.txt").read_text(encoding="utf-8")
    held = dict(re.findall(rf"^(\S*[{RESPELT}{fold(RESPELT)}]\S*) (\d+)", dictionary, re.MULTILINE))
    respelt: dict[str, int] = {}
    for word, frequency in held.items():
        folded = fold(word)
        if folded != word and len(word) > 1:
            respelt[folded] = max(int(frequency), respelt.get(folded, 0))
    return tuple((word, frequency) for word, frequency in respelt.items() if frequency > int(held.get(word, "0")))


def rust_cutters(vocabulary: Iterable[str]) -> tuple[Cutter, Cutter]:
    """Returns the cutters of rjieba, which must be installed."""
    import rjieba

    cutter = rjieba.Jieba()
    for word, frequency in respelt_words():
        cutter.add_word(word, frequency, None)
    for word in vocabulary:
        cutter.add_word(word, None, None)

    def cut(text: str) -> list[str]:
        found: list[str] = cutter.cut(text, hmm=False)
        return found

    def cut_for_search(text: str) -> list[str]:
        found: list[str] = cutter.cut_for_search(text, hmm=False)
        return found

    return cut, cut_for_search


def python_cutters(vocabulary: Iterable[str]) -> tuple[Cutter, Cutter]:
    """Returns the cutters of jieba: the same words, some fifteen times slower."""
    import jieba

    jieba.setLogLevel("ERROR")
    cutter = jieba.Tokenizer()
    for word, frequency in respelt_words():
        cutter.add_word(word, frequency)
    for word in vocabulary:
        cutter.add_word(word)

    def cut(text: str) -> list[str]:
        return list(cutter.cut(text, HMM=False))

    def cut_for_search(text: str) -> list[str]:
        return list(cutter.cut_for_search(text, HMM=False))

    return cut, cut_for_search
