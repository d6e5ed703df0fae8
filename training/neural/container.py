"""The container of src/Chancery.Text/Models/ModelFile.cs: "CHNCMODL", format version (uint16), SHA-256 of the rest, name, version, sections; little-endian, strings with their length in bytes before
them. Sections are stored as they are."""
import hashlib
import struct

MAGIC = b'CHNCMODL'


def string(text):
    data, length = text.encode('utf8'), b''
    count = len(data)
    while count > 127:
        length += bytes([count & 127 | 128])
        count >>= 7
    return length + bytes([count]) + data


def number(value):
    return struct.pack('<i', value)


def strings(values):
    return number(len(values)) + b''.join(string(v) for v in values)


def write(path, format_version, name, version, sections):
    body = string(name) + string(version) + number(len(sections))
    for section, data in sorted(sections.items()):
        body += string(section) + number(len(data)) + number(len(data)) + data
    with open(path, 'wb') as file:
        file.write(MAGIC + struct.pack('<H', format_version) + hashlib.sha256(body).digest() + body)
