"""Writes archives with Python's own writers, and what a reader must find in them: make.py FOLDER.

mails/*.eml, newsletters.mbox, maildir/, blog/*.html, updates.csv, updates.jsonl; expected.jsonl tells for each mail its title, date
and text, or words that must stand in the text and words that must not.
"""

import csv
import email.charset
import email.policy
import gzip
import json
import mailbox
import sys
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from pathlib import Path

folder = Path(sys.argv[1])
messages, expected = [], []
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def new(subject, day):
    message = EmailMessage()
    message["From"] = "Fair Rents <news@fairrents.example>"
    message["To"] = "ann@example.org"
    message["Subject"] = subject
    date = datetime(2024, 5, day, 23, 30, tzinfo=timezone(timedelta(hours=-7)))
    message["Date"] = format_datetime(date)
    message["Message-ID"] = f"<{len(messages)}@fairrents.example>"
    return message


def add(message, **what):
    messages.append(message)
    date = message["Date"]
    expected.append({"title": str(message["Subject"]), "date": date and email.utils.parsedate_to_datetime(str(date)).strftime("%Y-%m-%d"), **what})


# A plain text with lines that look like separators.
text = "Dear Ann,\n\nFrom now on we win.\n\nFrom ann@example.org Thu Mar 28 was the word.\n\n> From the sea\n\nBill C-59 passed on 3 May 2024.\n\n-- \nFair Rents\n"
message = new("WIN! Rent cap passed", 3)
message.set_content(text)
add(message, text=text)

# Each way to encode a text.
words = "“Élan” – the ban was lifted in Łódź: 13,000 signatures, €5 million ✅\n" * 3
for day, (charset, cte) in enumerate([("utf-8", "base64"), ("utf-8", "quoted-printable"), ("utf-8", "8bit"), ("iso-8859-2", "quoted-printable"), ("koi8-u", "base64")], 4):
    body = {"utf-8": words, "iso-8859-2": "Élan - the ban was lifted in Łódź.\n", "koi8-u": "Заборону скасовано, the ban was lifted.\n"}[charset]
    message = new(f"Élan {charset} {cte} ✊ — a subject so long that it must be folded over more than one line of the header", day)
    message.set_content(body, charset=charset, cte=cte)
    add(message, text=body)

# A page and a plain part that says the same.
page = """<html><head><title>x</title><style>.a{color:red}</style></head><body>
<div style="display:none;max-height:0;overflow:hidden">Good news inside&nbsp;&zwnj;&#847;&nbsp;&zwnj;&#847;</div>
<table><tr><td>Home</td><td>Donate</td></tr></table>
<h1>Victory &ndash; the incinerator</h1><p>The&nbsp;council <b>scrapped</b> its plan&#8203;.</p>
<ul><li>One</li><li>Two</li></ul><p>Paid for by Fair Rents. <a href="https://x.example/u">Unsubscribe</a></p></body></html>"""
shown = ["# Victory – the incinerator", "The\u00a0council scrapped its plan.", "- One\n- Two", "Paid for by Fair Rents. Unsubscribe"]
hidden = ["Good news", "color", "\u200b", "\u034f", "<", "https"]
message = new("Both parts", 9)
message.set_content("Victory - the incinerator\n\nThe council scrapped its plan.\n\n* One\n* Two\n\nPaid for by Fair Rents.\n")
message.add_alternative(page, subtype="html")
message.add_attachment(PICTURE, maintype="image", subtype="png", filename="chart.png")
add(message, text="Victory - the incinerator\n\nThe council scrapped its plan.\n\n* One\n* Two\n\nPaid for by Fair Rents.\n")

# The same, where the plain part says nothing.
message = new("Only a page", 10)
message.set_content("Please view this mail in a browser: https://x.example/view\n")
message.add_alternative(page, subtype="html")
add(message, shown=shown, hidden=hidden)
message = new("A page alone, with a picture in it", 11)
message.set_content(page, subtype="html", charset="iso-8859-1", cte="quoted-printable")
message.add_related(PICTURE, maintype="image", subtype="png", cid="<x>")
add(message, shown=shown, hidden=hidden)

# Old ways: MIMEMultipart, a mail within a mail, no date, an attached text that is not the mail's.
message = MIMEMultipart("mixed")
message["From"], message["Subject"] = "a@example.org", "Old style"
message.attach(MIMEText("Still waiting for Minister Joly.\n", "plain", "us-ascii"))
attached = MIMEText("not this\n", "plain", "us-ascii")
attached["Content-Disposition"] = 'attachment; filename="notes.txt"'
message.attach(attached)
add(message, shown=["Still waiting for Minister Joly."], hidden=["not this"])
message = new("Fwd: news", 12)
message.set_content("See below.\n")
message.add_attachment(new("inner", 1))
add(message, text="See below.\n")
message = new("Nothing in it", 13)
add(message, text="")

(folder / "mails" / "older").mkdir(parents=True)
box = mailbox.mbox(folder / "newsletters.mbox")
maildir = mailbox.Maildir(folder / "maildir")
for number, message in enumerate(messages):
    raw = message.as_bytes(policy=email.policy.SMTP if number % 2 else message.policy.clone(linesep="\n"))
    place = folder / "mails" / ("older" if number > 8 else "") / f"{number:02}.eml"
    place.write_bytes(raw)
    box.add(mailbox.mboxMessage(raw))
    maildir.add(raw)
box.close()
(folder / "newsletters.mbox.gz").write_bytes(gzip.compress((folder / "newsletters.mbox").read_bytes()))

(folder / "blog").mkdir()
(folder / "blog" / "a.html").write_text(page, encoding="utf-8")
(folder / "blog" / "b.htm").write_bytes("<meta charset=windows-1252><title>“Caf\xe9” wins</title><p>The caf\xe9 – saved.".encode("cp1252"))
(folder / "blog" / "c.md").write_text("---\ntitle: Buses\ndate: 2024-05-06\n---\n## Progress\n\nThe *council* [agreed](x) to review.\n", encoding="utf-8")

with open(folder / "updates.csv", "w", newline="", encoding="utf-8-sig") as file:
    rows = csv.writer(file)
    rows.writerow(["id", "date", "country", "text", "campaign", "sent"])
    for number in range(40):
        body = f"Bill C-{number} passed, they said:\n\"We won\", with {number + 2},000 signatures; “élan” 🎉 on 3 May 2024."
        rows.writerow([f"u{number}", f"2024-05-{number % 28 + 1:02}", "CA", body, "a, b", number * 100])
with open(folder / "updates.jsonl", "w", encoding="utf-8") as file:
    for number in range(40):
        body = f"BIG WIN – bill {number}\n\nBill C-{number} passed, “they” said 🎉 in Parliament.\n\nStill waiting: petition e-{number + 100}."
        json.dump({"id": f"j{number}", "text": body, "date": "2024-05-01", "campaign": [number]}, file, ensure_ascii=number % 2 == 0)
        file.write("\n")
with open(folder / "expected.jsonl", "w", encoding="utf-8") as file:
    for line in expected:
        file.write(json.dumps(line) + "\n")
