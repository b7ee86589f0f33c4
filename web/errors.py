"""Answers for what went wrong: each says what happened and where to go on, as a page or, below /api/, as JSON."""

from __future__ import annotations

import logging

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from archive.errors import SearchError, StoreError
from archive.models import Problem
from web.desk import draw, holdings
from web.pages.fault import Fault, fault

log = logging.getLogger("zongjie.web")
TITLES = {
    400: ("这个地址用不了", "地址里有读不懂的内容。"),
    403: (
        "这个文件不提供下载",
        "里面有受助、患病或参训人员的名单，为保护个人信息，本站不对外提供原文件。需要核对的，请与档案管理员联系。",
    ),
    404: ("没有这一页", "可能是地址抄漏了，也可能是这篇总结已经不在档案里。"),
    405: ("这里不能这样访问", "本站只供查阅，不接受提交。"),
    500: ("出了故障", "这不是您的操作造成的，已经记录下来。请稍后再试。"),
    503: ("暂时不能用", "档案或索引还没有准备好。"),
}


EMPTY = ("档案还是空的", "还没有收录任何总结。请在服务器上运行 zongjie ingest 文件或文件夹。")


class BadParameter(Exception):  # noqa: N818  (named as its page says it)
    """A parameter that cannot be used; carries the problem to the page."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def register(app: Flask) -> None:
    """Makes the app answer every fault in words."""
    app.register_error_handler(BadParameter, _bad_parameter)
    app.register_error_handler(SearchError, _not_ready)
    app.register_error_handler(StoreError, _not_ready)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def _bad_parameter(error: BadParameter) -> ResponseReturnValue:
    return _answer(400, fault(TITLES[400][0], error.problem.message, back="/search"), parameter=error.problem.source)


def _not_ready(error: Exception) -> ResponseReturnValue:
    if not holdings().exists():
        return _answer(503 if _wants_json() else 200, fault(*EMPTY, back="/"))
    return _answer(503, fault(TITLES[503][0], str(error), back="/"))


def _http(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    title, message = TITLES.get(code, ("没有办成", f"服务器的答复是 {code}。"))
    return _answer(code, fault(title, message, back="/search"))


def _broken(error: Exception) -> ResponseReturnValue:
    log.error("%s %s", request.method, request.path, exc_info=error)
    title, message = TITLES[500]
    return _answer(500, fault(title, message, back="/"))


def _answer(code: int, page: Fault, *, parameter: str | None = None) -> ResponseReturnValue:
    if _wants_json():
        return jsonify(error={"status": code, "message": page.message, "parameter": parameter}), code
    return draw("error.html", page, code=code)


def _wants_json() -> bool:
    """Tells whether a program asks."""
    return request.path.startswith("/api/") or request.path == "/healthz"
