"""One administrative division: its code, official name, kind and the division above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

SLOT_OF_SIZE = {2: "province", 4: "city", 6: "county", 9: "town"}  # digits of a code -> slot of a region

_KINDS = {  # slot -> what a name ends in and the kind that it shows; the first that fits
    "province": {"特别行政区": "special_region", "自治区": "autonomous_region", "市": "municipality", "省": "province"},
    "city": {"自治州": "autonomous_prefecture", "地区": "prefecture", "盟": "league", "市": "prefecture_city"},
    "county": {
        "自治县": "autonomous_county", "自治旗": "autonomous_banner", "旗": "banner", "县": "county",
        "市": "county_city", "区": "district",
    },
    "town": {
        "街道": "street", "民族乡": "ethnic_township", "苏木": "sumu", "地区": "street", "镇": "town",
        "乡": "township", "团": "farm", "场": "farm",
    },
}  # fmt: skip

_LEVEL_WORD = re.compile(
    r"(?:自治[区州县旗]|特别行政区|街道|民族乡|苏木|地区|林区|特区|新区|[省市县区旗盟州镇乡场团])$"
)
_PEOPLES = re.compile(
    r"(?:壮|回|满|苗|彝|藏|侗|瑶|羌|土|白|黎|畲|傣|佤|怒|水|京|蒙古|维吾尔|朝鲜|土家|布依|哈尼|哈萨克|傈僳|拉祜|纳西|景颇|柯尔克孜|"
    r"达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|鄂温克|鄂伦春|保安|裕固|独龙|东乡|各)族|(?<=广西)壮族"
)


@dataclass(frozen=True, slots=True)
class Division:
    """A division in force (``former`` False), or a name that no longer is, with its successor and year of change."""

    code: str  # 2, 4, 6 or 9 digits: province, city, county, town
    name: str  # official full name
    kind: str  # municipality, prefecture_city, county_city, district, county, banner, town, street, ...
    parent_code: str | None  # the next division above that is in force; skips empty slots (重庆 has no city)
    former: bool = False
    successor: str | None = None  # code, where one division took its place
    changed: int | None = None  # first year of the new name

    @property
    def slot(self) -> str:
        """The slot of a region that the division stands in."""
        return SLOT_OF_SIZE[len(self.code)]


def kind_of(slot: str, name: str) -> str:
    """Returns the kind that a name shows in its slot, ``other`` if it shows none."""
    return next((kind for ending, kind in _KINDS[slot].items() if name.endswith(ending)), "other")


def stem(name: str) -> str:
    """Returns a name without level word and peoples (新宾满族自治县 -> 新宾); at least two characters are left."""
    bare = _PEOPLES.sub("", _LEVEL_WORD.sub("", name))
    return bare if len(bare) >= 2 else name
