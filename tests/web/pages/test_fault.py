"""A fault leads on."""

from web.pages.fault import fault


def test_a_fault_of_a_search_leads_back_to_searching() -> None:
    assert [way.href for way in fault("a", "b", back="/search").ways] == ["/search", "/", "/browse/region/", "/about"]


def test_a_fault_elsewhere_leads_home() -> None:
    assert fault("a", "b", back="/").ways[0].href == "/"
