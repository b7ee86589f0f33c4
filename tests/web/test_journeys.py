"""What people come for, done in a real browser: with a mouse, with keys, on a telephone, without JavaScript."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from web.app import create_app
from web.config import Config

pytestmark = pytest.mark.browser
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]  # fmt: skip
STREET = "/summary/a1b2c3d4e5f6-1"
PAGES = [
    "/", "/search", "/search?q=没有这样的词", "/search?find=县&open=44&not=level:county&year=2005..2012&overlap=1",
    "/search?q=工会&kind=section&region=320924&level=county&year_status=inferred&topic=assistance&period=year",
    "/search?level=planet", STREET, f"{STREET}/raw", f"{STREET}?view=marked",
    "/summary/000000000385-1",
    "/summary/000000000386-1", "/summary/000000000386-1/raw", "/source/000000000386", f"{STREET}/similar/1",
    "/source/a1b2c3d4e5f6", "/source/000000000384", "/summary/000000000384-1", "/browse/region/", "/browse/region/32",
    "/browse/year/", "/browse/topic/", "/about",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(archive_dir: Path) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(Config(data_dir=archive_dir)), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell("no Chromium on this machine: the browser tests did not run (make browser installs it where it can)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page in which nothing may be fetched from elsewhere and nothing may go wrong unseen."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    strays: list[str] = []
    opened.on("request", lambda request: None if request.url.startswith(site) else strays.append(request.url))
    opened.on("pageerror", lambda error: strays.append(str(error)))
    opened.on("console", lambda message: strays.append(message.text) if "Security Policy" in message.text else None)
    opened.on("dialog", lambda dialog: strays.append(dialog.message))
    yield opened
    context.close()
    assert strays == []


def test_a_cadre_searches_narrows_opens_and_finds_similar_work(page: Page) -> None:
    page.goto("/")
    page.get_by_label("检索词").fill("金秋助学")
    page.get_by_role("button", name="检索").click()
    page.get_by_label("筛选").get_by_role("link", name=re.compile("^县（")).click()
    expect(page.get_by_role("link", name="去掉条件 层级：县")).to_be_visible()
    page.locator(".hits h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("射阳县总工会")
    page.get_by_role("link", name="别处的相似举措").first.click()
    page.get_by_role("link", name="全部相似举措").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("别处的相似举措")


def test_what_one_types_is_completed_with_keys_alone(page: Page) -> None:
    page.goto("/")
    box = page.get_by_role("combobox", name="检索词")
    box.press_sequentially("jinqiu")
    options = page.get_by_role("listbox", name="可以检索的词").get_by_role("option")
    expect(options.first).to_contain_text("金秋助学", timeout=30_000)  # the first answer makes the server ready
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(box).to_have_value("金秋助学")
    expect(box).to_have_attribute("aria-activedescendant", "idea-0")
    expect(options.first).to_have_attribute("aria-selected", "true")
    box.press("ArrowUp")
    expect(box).to_have_value("jinqiu")
    box.press("Escape")
    expect(options.first).to_be_hidden()
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("/search"))


def test_an_offered_word_can_be_chosen_with_the_mouse(page: Page) -> None:
    page.goto("/search")
    page.get_by_label("检索词").press_sequentially("射阳 金秋")
    page.get_by_role("option").first.click(timeout=30_000)
    expect(page.get_by_label("检索词")).to_have_value("射阳 金秋助学")


def test_a_value_is_excluded_by_keyboard_and_let_in_again(page: Page) -> None:
    page.goto("/search")
    except_county = page.get_by_role("link", name="排除县（县级市、旗）")
    expect(except_county).to_have_css("opacity", "0")
    except_county.focus()
    expect(except_county).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("共5篇总结")
    page.get_by_role("link", name="不再排除县（县级市、旗）").click()
    expect(page.get_by_role("status")).to_contain_text("共30篇总结")


def test_a_region_opens_where_it_stands_and_stays_in_the_address(page: Page) -> None:
    page.goto("/search?q=帮扶")
    box = page.locator("#facet-region")
    for name in ("江苏省", "盐城市"):
        box.get_by_role("link", name=f"{name}以下的地区").click()
        expect(box.get_by_role("link", name=f"{name}以下的地区")).to_be_focused()
    expect(box.get_by_role("link", name=re.compile("^射阳县"))).to_be_visible()
    page.reload()
    box.get_by_role("link", name="江苏省以下的地区").click()
    expect(box.get_by_role("link", name=re.compile("^射阳县"))).to_have_count(0)


def test_places_are_listed_while_one_looks_for_them(page: Page) -> None:
    page.goto("/search")
    box = page.locator("#facet-region")
    page.get_by_label("在地区中找").fill("罗湖")
    expect(box.get_by_text("有1个地区的名称与“罗湖”相合")).to_be_visible()
    expect(box.get_by_role("link", name=re.compile("^江苏省 "))).to_be_hidden()
    page.reload()
    expect(box.get_by_text("有1个地区的名称与“罗湖”相合")).to_be_visible()
    page.get_by_label("在地区中找").fill("")
    expect(box.get_by_role("link", name=re.compile("^江苏省 "))).to_be_visible()
    page.get_by_label("在地区中找").fill("lh")
    box.get_by_role("link", name=re.compile("^罗湖区")).click()
    expect(page.get_by_role("link", name="去掉条件 地区：罗湖区")).to_be_visible()


def test_a_column_of_the_chart_leads_to_its_year(page: Page) -> None:
    page.goto("/search")
    page.locator("svg.spread a").first.click()
    expect(page.get_by_role("link", name="去掉条件 年份：2005年")).to_be_visible()


def test_similar_initiatives_open_below_the_heading_and_close_again(page: Page) -> None:
    page.goto("/summary/000000000001-1")
    link = page.get_by_role("link", name="别处的相似举措").first
    link.click()
    box = page.locator(".kin-box")
    expect(box.get_by_text("共有的词").first).to_be_visible()
    expect(link).to_have_attribute("aria-expanded", "true")
    link.click()
    expect(box).to_have_count(0)
    expect(link).to_have_attribute("aria-expanded", "false")


def test_if_they_cannot_be_fetched_the_link_leads_to_their_page(page: Page) -> None:
    page.goto("/summary/000000000001-1")
    page.route("**/api/**", lambda route: route.abort())
    page.get_by_role("link", name="别处的相似举措").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("别处的相似举措")


def test_a_click_on_a_value_shows_its_evidence_in_the_text(page: Page) -> None:
    page.goto(STREET)
    page.get_by_label("著录", exact=True).get_by_role("link", name="“桂园街道总工会”").click()
    shown = page.locator(".body .shown").first
    expect(shown).to_be_in_viewport()
    expect(page.get_by_role("status")).to_contain_text("桂园街道总工会")


def test_an_archivist_walks_from_the_country_to_a_county(page: Page) -> None:
    page.goto("/browse/region/")
    for name in ("江苏省", "盐城市", "射阳县"):
        page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("射阳县")
    page.get_by_role("link", name="全部列出").click()
    expect(page.get_by_role("status")).to_contain_text("共25篇总结")


def test_the_original_is_saved_and_not_opened(page: Page) -> None:
    page.goto("/source/a1b2c3d4e5f6")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="下载原文件").click()
    assert waiting.value.suggested_filename == "总结.html"
    assert Path(waiting.value.path()).read_bytes() == b"<html>\xff"


def test_a_text_is_read_cleaned_with_its_repairs_and_as_it_came(page: Page) -> None:
    page.goto(STREET)
    modes = page.get_by_label("文本形式")
    expect(modes.get_by_role("link", name="清理稿")).to_have_attribute("aria-current", "page")
    expect(page.locator(".body .guessed").first).to_have_attribute("title", "原文作“二〇一一”，推定")
    expect(page.locator(".body .fixed")).to_have_count(0)
    modes.get_by_role("link", name="标出修补").click()
    expect(page.locator(".body .fixed").first).to_be_visible()
    page.get_by_text("网页符号残留 1处").click()
    page.get_by_role("link", name="“&#36164;”改作“资”").click()
    expect(page.locator("#r2")).to_be_in_viewport()
    modes.get_by_role("link", name="原文", exact=True).click()
    expect(page.get_by_label("原文", exact=True)).to_contain_text("2011年上半年")


def test_names_of_those_who_were_helped_are_found_but_not_served(page: Page) -> None:
    page.goto("/")
    page.get_by_label("检索词").fill("钱桂枝")
    page.get_by_role("button", name="检索").click()
    expect(page.locator(".hits mark").first).to_have_text("〔名单，3 人〕")
    page.locator(".hits h2 a").first.click()
    fold = page.locator(".body .names").first
    expect(fold).to_have_text("〔名单，3 人〕")
    expect(page.get_by_text("正文中有2处与检索词相合")).to_be_visible()
    assert "钱桂枝" not in page.locator("main").inner_html()


def test_what_contradicts_the_year_of_a_site_is_one_click_away(page: Page) -> None:
    page.goto(STREET)
    page.locator(".flags").get_by_role("link", name="“2011年上半年”").click()
    expect(page.locator(".body .shown").first).to_be_in_viewport()


def test_a_masked_copy_leads_to_the_words_of_the_named_one(page: Page) -> None:
    page.goto("/summary/000000000385-1")
    page.get_by_text("异本里有").click()
    page.get_by_role("link", name="“桂园”").first.click()
    expect(page.locator(".body .shown").first).to_have_text("桂园")


def test_reload_and_back_keep_the_state(page: Page) -> None:
    page.goto("/search?q=助学&level=county&page=2")
    told = page.get_by_role("status").inner_text()
    page.locator(".hits h2 a").first.click()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(told)
    page.reload()
    expect(page.get_by_role("status")).to_have_text(told)


def test_keys_reach_the_search_box_and_the_hits(page: Page) -> None:
    page.goto("/search?q=助学")
    page.keyboard.press("j")
    expect(page.locator(".hits h2 a").first).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".hits h2 a").first).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("检索词")).to_be_focused()


def test_the_first_key_leads_to_the_text(page: Page) -> None:
    page.goto(STREET)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()


def test_filters_open_as_a_drawer_on_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/search?q=助学")
    drawer = page.get_by_label("筛选", exact=True)
    expect(drawer).to_be_hidden()
    page.get_by_role("link", name="筛选", exact=True).click()
    expect(drawer).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()


def test_the_facets_work_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/search?q=帮扶")
    page.get_by_role("link", name="江苏省以下的地区").click()
    page.get_by_role("link", name=re.compile("^盐城市 ")).click()
    expect(page.get_by_role("status")).to_contain_text("共25篇总结")
    page.get_by_label("在地区中找").fill("射")
    page.get_by_role("button", name="找", exact=True).first.click()
    page.get_by_role("link", name="排除射阳县").click()
    expect(page.get_by_role("link", name="去掉条件 不含：射阳县")).to_be_visible()
    page.goto("/search?q=建会率达到")
    page.get_by_text("另有1个异本").click()
    page.get_by_role("link", name="xx街道总工会工作总结").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("xx街道总工会工作总结")
    context.close()


def test_everything_works_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("检索词").fill("桂园")
    page.get_by_role("button", name="检索").click()
    page.locator(".hits h2 a").first.click()
    page.get_by_label("著录", exact=True).get_by_role("link", name="“2011年上半年”").first.click()
    expect(page.locator(".body .shown").first).to_be_visible()
    page.get_by_role("link", name="标出修补").click()
    expect(page.locator(".body .fixed").first).to_be_visible()
    page.get_by_role("link", name="原文", exact=True).click()
    expect(page.locator(".body.raw .guessed").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, path: str) -> None:
    page.goto(path)
    for width in (1280, 390, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_landmarks_and_no_doubled_id(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("banner")).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
