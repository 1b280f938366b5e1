"""Links into somebody's own files, an office's inner ones or an online meeting: no page for the public."""

from __future__ import annotations

import re

from gazette.privacy import kinds
from gazette.privacy.rules.rule import Rule, either, pattern, words

_START = r"""(?P<value>(?:\w+://)?"""
_REST = r"""[^\s<>\"|)]*)"""
_CLOUDS = either(
    r"""(?!www\.)[\w-]+\.sharepoint\.com/|1drv\.ms/|onedrive(?:\.live)?\.com/|d\.docs\.live\.net/
    |(?:www\.)?dropbox\.com/(?:s|scl|sh|t|l|home|request|transfer)/|dl\.dropboxusercontent\.com/|db\.tt/
    |drive\.google\.com/|docs\.google\.com/(?:a/[\w.]+/)?(?:document|spreadsheets|presentation|drawings
    |forms)/(?:u/\d/)?d/(?!e/)|docs\.google\.com/(?:open|uc)|photos\.app\.goo\.gl/|photos\.google\.com/
    |keep\.google\.com/|mail\.google\.com/mail|calendar\.google\.com/calendar/(?:u|r|ical/\S*/private)|we\.tl/
    |(?:[\w-]+\.)?wetransfer\.com/downloads|(?:www|share)\.icloud\.com/|icloud\.com/(?:iclouddrive|sharedalbum|photos
    |attachment|pages|numbers|keynote)|mega\.(?:nz|co\.nz)/|(?:[\w-]+\.)*box\.com/(?:s|file|folder|v)/
    |(?:www\.)?mediafire\.com/|transfernow\.net/|(?:www\.|u\.)?pcloud\.(?:com|link)/|outlook\.(?:office(?:365)?
    |live)\.com/(?:mail|owa|calendar)|teams\.microsoft\.com/l/(?:message|channel|team|file|chat)
    |[\w-]+\.slack\.com/(?:archives|files)|trello\.com/[bc]/|(?:www\.)?notion\.so/|(?:www\.)?evernote\.com/(?:shard|l
    |client)|app\.asana\.com/0|miro\.com/app/board|(?:www\.)?canva\.com/design/\S*/edit|(?:www\.)?figma\.com/file
    |loop\.microsoft\.com|planner\.cloud\.microsoft|tasks\.office\.com|(?:[\w-]+\.)?egnyte\.com
    |(?:[\w-]+\.)?huddle\.(?:com|net)|chat\.whatsapp\.com/|wa\.me/|[\w-]+\.atlassian\.net/(?:browse|wiki|jira|secure)
    |[\w-]+\.crm\d*\.dynamics\.com/|teams\.microsoft\.com/[_\#]|web\.microsoftstream\.com/
    |forms\.office\.com/pages/(?:design|analysis)page|app\.smartsheet\.com/|app\.powerbi\.com/(?:groups|reports)/
    |airtable\.com/(?:app|tbl)|[\w-]+\.monday\.com/boards|[\w-]+\.service-now\.com/|[\w-]+\.sharefile\.com/
    |app\.slack\.com/|discord\.com/channels/|mail\.[\w.-]+/owa/|drive\.proton\.me/|onedrive\.cloud\.microsoft/
    |(?:www\.)?surveymonkey\.com/(?:summary|analyze|create)"""
)
CLOUD = pattern(rf"""{_START}{_CLOUDS}{_REST}""", re.I)
MEETING = pattern(
    rf"""{_START}(?:[\w-]+\.)?(?:zoom\.(?:us|com)/(?:j|w|s|my)/[^\s?]*\?pwd=|webex\.com/\S*(?:MTID|pwd)=
    |whereby\.com/\S*roomKey=|teams\.(?:microsoft|live)\.com/\S*[?&]p=){_REST}""",
    re.I,
)
ROOM = pattern(
    rf"""{_START}(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/
    |meet\.google\.com/(?:[a-z]{{3}}-?[a-z]{{4}}-?[a-z]{{3}}|lookup/)|meet\.jit\.si/\w|join\.skype\.com/\w
    |meet\.goto\.com/\w|gotomeet\.me/\w|meet\.lync\.com/\w){_REST}""",
    re.I,
)
MEETING_NUMBER = pattern(
    r"""\b(?:Phone )?Conference ID:?\s?(?P<phone>\d{3}[\s-]?\d{3}[\s-]?\d{2,4}#?)|\b(?:Meeting
    |Webinar) ID:?\s?(?P<value>\d{3}[\s-]?\d{3,4}[\s-]?\d{3,4}(?:[\s-]?\d{1,3})?)
    (?=[^.\n]{0,40}\b(?:passcode|password|pin)\b)""",
    re.I,
)
_CLOUD_HOSTS = words(
    """sharepoint|1drv|onedrive|docs.live|dropbox|db.tt|google|goo.gl|we.tl|wetransfer|icloud|mega.|box.com|mediafire
    |transfernow|pcloud|outlook.|teams.|slack.|trello|notion.so|evernote|asana|miro.|canva.|figma|loop.|planner.|tasks.
    |egnyte|atlassian|dynamics|microsoft|forms.office|smartsheet|powerbi|airtable|monday.com|service-now|sharefile
    |discord|/owa/|proton.me|huddle.|whatsapp|wa.me|surveymonkey"""
)
RULES = (
    Rule(kinds.CLOUD, CLOUD, needs=_CLOUD_HOSTS, in_links=True),
    Rule(kinds.MEETING, MEETING, needs=words("zoom.|webex.|whereby.|teams."), in_links=True),
    Rule(kinds.MEETING_ROOM, ROOM, needs=words("teams.|meet.|skype.|gotomeet."), in_links=True),
    Rule(kinds.MEETING, MEETING_NUMBER, needs=words("meeting id|webinar id|conference id"), digits=True),
)
