"""Makes the site: one Flask app for one data directory, read-only."""

from __future__ import annotations

from flask import Flask, Response, request

from web import about, api, browse, desk, errors, health, home, pasted, search, source, summary
from web.config import Config
from web.holdings import Holdings

YEAR_IN_SECONDS = 365 * 24 * 3600
BLUEPRINTS = (home, search, summary, pasted, source, browse, about, api, health)
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def create_app(config: Config) -> Flask:
    """Returns the site over the archive and index in ``config.data_dir``; neither need exist yet."""
    app = Flask(__name__)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of Flask's default provider
    app.extensions[desk.KEY] = Holdings(config)
    for module in BLUEPRINTS:
        app.register_blueprint(module.blueprint)
    errors.register(app)
    app.teardown_appcontext(desk.close)
    app.after_request(_guarded)
    return app


def _guarded(response: Response) -> Response:
    """Returns the answer with headers that keep scripts, frames and guessed types out."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    kept = request.path.startswith("/static/") and "v" in request.args
    response.headers["Cache-Control"] = f"max-age={YEAR_IN_SECONDS}, immutable" if kept else "no-cache"
    return response
