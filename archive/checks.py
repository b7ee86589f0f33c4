"""Checks that what is held is whole: the file, the bytes as received, offsets, quotes, families, the revision.

Each check yields a Problem for every fault, named by the source or summary that has it; a sound archive yields none.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator

from archive.cleaning import Cleaned
from archive.errors import StoreError
from archive.models import Evidence, Part, Problem, Source, Span, Summary
from archive.store import Damaged, Reader


def check(store: Reader) -> Iterator[Problem]:
    """Yields every fault of an open archive, reading all of it once."""
    for step in STEPS:
        try:
            yield from step(store)
        except (Damaged, StoreError) as error:
            yield Problem("damaged", f"读到这里为止：{error}。请从备份恢复", str(store.path))
            return


def _database(store: Reader) -> Iterator[Problem]:
    for fault in store.faults():
        yield Problem("damaged", f"数据库文件损坏：{fault}。请从备份恢复", str(store.path))


def _revision(store: Reader) -> Iterator[Problem]:
    ahead, removed = store.changes(store.revision)
    for key in (*ahead, *removed):
        yield Problem("revision", "记录的修订号晚于档案库的修订号", key)


def _families(store: Reader) -> Iterator[Problem]:
    members: dict[str, list[str]] = defaultdict(list)
    best: dict[str, int] = defaultdict(int)
    for key, family, representative in store.kinships():
        members[family].append(key)
        best[family] += representative
    for family, keys in members.items():
        if len(keys) < 2 or (family != f"f-{min(keys)}" and not store.families_are_stale):
            yield Problem("family", "同源组的编号与成员不符", family)
        if best[family] != 1:
            yield Problem("family", f"同源组应有一份代表，实有 {best[family]} 份", family)
    for key in store.strays():
        yield Problem("family", "不属于任何同源组，却没有列为代表，检索时会被折叠掉", key)


def _sources(store: Reader) -> Iterator[Problem]:
    for source in store.sources():
        yield from _original(store, source)
        cleaned = store.cleaned(source.id)
        yield from _offsets(source, cleaned, len(store.raw(source.id)))
        for summary in store.parts(source.id):
            for fault in _faults(summary, cleaned, store):
                yield Problem("text", fault, summary.id)


def _original(store: Reader, source: Source) -> Iterator[Problem]:
    data = store.original(source.id)
    digest = hashlib.sha256(data).hexdigest()
    if digest != source.sha256 or not digest.startswith(source.id) or len(data) != source.size:
        yield Problem("original", "原件内容与登记的 sha256 或大小不符", source.name)


def _offsets(source: Source, cleaned: Cleaned, raw_size: int) -> Iterator[Problem]:
    offsets = cleaned.offsets
    if (offsets.size, offsets.origin_size) != (len(cleaned.text), raw_size):
        yield Problem("offsets", "清理后文字与原文的位置对照长度不符", source.name)
    if any(not _within(repair.span, raw_size) for repair in cleaned.repairs):
        yield Problem("offsets", "修复记录的位置超出原文", source.name)


def _faults(summary: Summary, cleaned: Cleaned, store: Reader) -> Iterator[str]:
    size = len(summary.text)
    if cleaned.text[summary.span.start : summary.span.end] != summary.text:
        yield "总结正文与来源文件中的位置不符"
    for section in summary.sections:
        if not (_within(section.span, size) and _within(section.heading_span, size)):
            yield f"第 {section.position} 节的位置超出正文"
    for figure in summary.description.figures:
        if summary.text[figure.span.start : figure.span.end] != figure.quote:
            yield f"数字“{figure.quote}”与正文位置不符"
    for statement in summary.description.statements:
        for evidence in statement.evidence:
            if not (_stands(evidence, summary, cleaned) if evidence.summary is None else _copied(evidence, store)):
                yield f"著录项 {statement.field} 的依据“{evidence.quote}”与原文不符"


def _stands(evidence: Evidence, summary: Summary, cleaned: Cleaned) -> bool:
    """Tells whether a quote stands where it claims; of titles only the words are kept, not their place."""
    if evidence.part is Part.TEXT:
        return summary.text[evidence.start : evidence.end] == evidence.quote
    if evidence.part is Part.FILE_NAME:
        return summary.source.name[evidence.start : evidence.end] == evidence.quote
    furniture = (summary.source.harvest.title or "") if evidence.part is Part.FURNITURE else ""
    return evidence.quote in cleaned.text or evidence.quote in furniture


def _copied(evidence: Evidence, store: Reader) -> bool:
    """Tells whether the words stand in the other summary that the evidence names."""
    sibling = store.summary(evidence.summary or "")
    return sibling is not None and _stands(evidence, sibling, store.cleaned(sibling.source.id))


def _within(span: Span, size: int) -> bool:
    return 0 <= span.start <= span.end <= size


STEPS: tuple[Callable[[Reader], Iterator[Problem]], ...] = (_database, _revision, _families, _sources)
