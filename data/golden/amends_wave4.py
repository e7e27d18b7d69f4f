"""Who of the elders of AMENDS has whom to share with at wave 4: writes amends-wave4.json beside this file.

    python3 data/golden/amends_wave4.py        (Python alone)

By brute force from data/raw, and without the project's code or any library: for each elder, look through all ties.
Both relations are taken as undirected, since the data do not say who gives.
"""

import csv
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
RAW = HERE.parent / "raw" / "amends-colombia"
WAVE = "4"


def rows(name):
    with open(RAW / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def alters(person, ties):
    found = set()
    for tie in ties:
        if tie["row_id"] == person:
            found.add(tie["col_id"])
        if tie["col_id"] == person:
            found.add(tie["row_id"])
    return found - {person}


def main():
    ties = [tie for tie in rows("ties.csv") if tie["wave"] == WAVE]
    sharing = [tie for tie in ties if tie["relation"] == "sharing"]
    elders = [person for person in rows("individuals.csv") if int(person[f"Age_Wave_{WAVE}"]) >= 60]
    not_interviewed = [person["PID"] for person in elders if person[f"Masked_Wave_{WAVE}"] == "1"]
    interviewed = [person["PID"] for person in elders if person[f"Masked_Wave_{WAVE}"] != "1"]

    counts = {
        person["PID"]: {
            "sharing": len(alters(person["PID"], sharing)),
            "friendship_or_sharing": len(alters(person["PID"], ties)),
        }
        for person in elders
    }
    sharing_alters = {person: counts[person]["sharing"] for person in interviewed}
    groups = {
        "elders": [person["PID"] for person in elders],
        "not_interviewed": not_interviewed,
        "interviewed_no_sharing_alter": [person for person, number in sharing_alters.items() if number == 0],
        "interviewed_one_sharing_alter": [person for person, number in sharing_alters.items() if number == 1],
        "interviewed_two_or_more_sharing_alters": [person for person, number in sharing_alters.items() if number >= 2],
    }
    assert [len(group) for group in groups.values()] == [71, 17, 10, 16, 28]
    assert min(counts[person]["friendship_or_sharing"] for person in interviewed) >= 2

    lines = [f' "{name}": {json.dumps(group)}' for name, group in groups.items()]
    pairs = [f"  {json.dumps(person)}: {json.dumps(each)}" for person, each in counts.items()]
    sizes = json.dumps({name: len(group) for name, group in groups.items()})
    least = min(counts[person]["friendship_or_sharing"] for person in interviewed)
    (HERE / "amends-wave4.json").write_text(
        "{\n"
        + f' "about": "AMENDS wave {WAVE}: people aged 60 or more, by the number of distinct alters on undirected sharing ties",\n'
        + f' "counts": {sizes},\n'
        + f' "least_alters_on_friendship_or_sharing_among_interviewed": {least},\n'
        + ",\n".join(lines)
        + ',\n "alters": {\n'
        + ",\n".join(pairs)
        + "\n }\n}\n",
        encoding="utf-8",
    )
    print(sizes, "least on both relations:", least)


if __name__ == "__main__":
    main()
