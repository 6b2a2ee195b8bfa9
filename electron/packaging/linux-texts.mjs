// The texts by which a Linux desktop knows a program. Sources: Desktop Entry 1.4, AppStream 1.0, shared-mime-info.
import { ABOUT } from './about.mjs';

export const MIME = {
  site: 'application/vnd.dateline.site+json',
  story: 'application/vnd.dateline.story+json',
};

export function desktopEntry() {
  return `[Desktop Entry]
Type=Application
Version=1.4
Name=Dateline
GenericName=News editor
Comment=Write, tag, preview and export stories of a foreign-news desk, offline
Exec=${ABOUT.name} %F
Icon=${ABOUT.id}
Terminal=false
Categories=Office;WordProcessor;Publishing;
Keywords=news;journalism;writing;newsroom;editor;
MimeType=${MIME.site};${MIME.story};
StartupNotify=true
StartupWMClass=${ABOUT.id}
`;
}

/** @param {string} date day of the release, as in 2026-11-30 */
export function metainfo(date) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${ABOUT.id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>LicenseRef-proprietary</project_license>
  <name>Dateline</name>
  <summary>Write and publish foreign news, offline</summary>
  <description>
    <p>
      Dateline is an editor for foreign-news desks. A correspondent with a bad connection writes a story, tags it,
      sees it exactly as the site will publish it, and hands it over as HTML, Markdown or in the formats of news
      agencies.
    </p>
    <p>Everything works offline, and nothing leaves the computer unless a person asks for it.</p>
  </description>
  <launchable type="desktop-id">${ABOUT.id}.desktop</launchable>
  <provides>
    <binary>${ABOUT.name}</binary>
    <mediatype>${MIME.site}</mediatype>
    <mediatype>${MIME.story}</mediatype>
  </provides>
  <developer_name>The Dateline desk</developer_name>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${ABOUT.version}" date="${date}"/>
  </releases>
</component>
`;
}

/** The two files by which a library is known; the words at their beginning tell them from other JSON. */
export function mimePackage() {
  const begin = (/** @type {string} */ glob) =>
    `&quot;format&quot;: &quot;dateline-${glob.replace('.json', '')}&quot;`;
  const type = (/** @type {string} */ name, /** @type {string} */ comment, /** @type {string} */ glob) =>
    `  <mime-type type="${name}">
    <comment>${comment}</comment>
    <sub-class-of type="application/json"/>
    <magic priority="60">
      <match type="string" offset="0:16" value="${begin(glob)}"/>
    </magic>
    <glob pattern="${glob}" weight="40"/>
  </mime-type>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${type(MIME.site, 'Dateline library', 'site.json')}${type(MIME.story, 'Dateline story', 'story.json')}</mime-info>
`;
}

/** @param {string} date */
export function manPage(date) {
  return `.TH DATELINE 1 "${date}" "Dateline ${ABOUT.version}" "User Commands"
.SH NAME
dateline \\- ${ABOUT.summary}
.SH SYNOPSIS
.B dateline
[\\fB\\-\\-library\\fR \\fIDIR\\fR] [\\fB\\-\\-user\\-data\\-dir\\fR \\fIDIR\\fR] [\\fILIBRARY\\fR]
.br
.B dateline
\\fICOMMAND\\fR [\\fIOPTION\\fR]...
.SH DESCRIPTION
Without a command the window opens, with the library that was open last or with the one that is named.
With a command the same library is used without a window, and without a display.
.SH COMMANDS
.BR import ", " export ", " formats ", " list ", " check ", " bin ", " backup
.PP
.B dateline \\-\\-help
lists them with their options.
.SH EXIT STATUS
0 when done, 1 when something failed, 2 for words that cannot be read.
.SH FILES
.TP
.I ~/.config/Dateline
settings
.TP
.I ~/.cache/dateline
what can be made again at any time
`;
}
