#!/usr/bin/env python3
"""Runs a command with the system calls and address families a systemd unit leaves to it; what is not left to it fails as under systemd.

as-the-unit-confines.py UNIT COMMAND...
"""
import ctypes
import errno
import os
import socket
import subprocess
import sys

ALLOW, EQUAL = 0x7FFF0000, 4


class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("operator", ctypes.c_int), ("value", ctypes.c_uint64), ("other", ctypes.c_uint64)]


def calls(names):
    """System calls by name; a group, such as @resources, stands for its members."""
    found = set()
    for name in names:
        if not name.startswith("@"):
            found.add(name)
            continue
        lines = subprocess.run(["systemd-analyze", "syscall-filter", name], check=True, capture_output=True, text=True).stdout.splitlines()
        found |= calls(line.strip() for line in lines[1:] if line.strip() and not line.strip().startswith("#"))
    return found


def settings(unit, name):
    with open(unit, encoding="utf-8") as lines:
        return [line.split("=", 1)[1].strip() for line in lines if line.startswith(name + "=")]


unit, command = sys.argv[1], sys.argv[2:]
# What is listed is allowed, what follows a tilde is taken back, line by line; systemd allows the rest of @default by itself.
allowed = calls(["@default"])
for line in settings(unit, "SystemCallFilter"):
    allowed = allowed - calls(line[1:].split()) if line.startswith("~") else allowed | calls(line.split())
families = [getattr(socket, name) for line in settings(unit, "RestrictAddressFamilies") for name in line.split()]
denied = getattr(errno, settings(unit, "SystemCallErrorNumber")[0])

seccomp = ctypes.CDLL("libseccomp.so.2", use_errno=True)
seccomp.seccomp_init.restype = ctypes.c_void_p
context = ctypes.c_void_p(seccomp.seccomp_init(ctypes.c_uint32(0x00050000 | denied)))
for name in allowed - {"socket"}:
    number = seccomp.seccomp_syscall_resolve_name(name.encode())
    if number >= 0:
        seccomp.seccomp_rule_add(context, ctypes.c_uint32(ALLOW), number, 0)
for family in families:
    only = Comparison(0, EQUAL, family, 0)
    seccomp.seccomp_rule_add_array(context, ctypes.c_uint32(ALLOW), seccomp.seccomp_syscall_resolve_name(b"socket"), 1, ctypes.byref(only))
if seccomp.seccomp_load(context) != 0:
    sys.exit("The filter could not be loaded.")
os.execvp(command[0], command)
