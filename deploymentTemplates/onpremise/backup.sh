#!/usr/bin/env bash
# Copies the conversations out and back in.
#   backup.sh save    sqlite   DATABASE.db FILE      the service may run
#   backup.sh restore sqlite   DATABASE.db FILE      stop the service first
#   backup.sh save    postgres CONNECTION  FILE      CONNECTION as pg_dump -d takes it; password in PGPASSWORD or ~/.pgpass
#   backup.sh restore postgres CONNECTION  FILE      stop the service first; the database is the service's alone
set -euo pipefail
[ $# = 4 ] || { sed -n '3,6s/^# *//p' "$0" >&2; exit 2; }
action=$1 kind=$2 database=$3 file=$4
umask 077

case $action-$kind in
  save-sqlite)
    [ -e "$database" ] || { echo "There is no $database." >&2; exit 1; }
    rm -f "$file.part"
    # A plain copy of a live database can be torn; SQLite's own backup cannot.
    if command -v sqlite3 >/dev/null; then
      sqlite3 "$database" ".timeout 5000" ".backup '$file.part'"
    elif command -v python3 >/dev/null; then
      python3 -c 'import sqlite3,sys; s=sqlite3.connect(sys.argv[1],timeout=5); d=sqlite3.connect(sys.argv[2]); s.backup(d); d.close(); s.close()' "$database" "$file.part"
    else
      echo "Needs sqlite3 or python3; or stop the service and copy $database, $database-wal and $database-shm." >&2; exit 1
    fi
    mv "$file.part" "$file" ;;
  restore-sqlite)
    [ -s "$file" ] || { echo "There is no $file." >&2; exit 1; }
    [ "$(head -c 15 "$file")" = "SQLite format 3" ] || { echo "$file is no copy of a SQLite database; nothing was changed." >&2; exit 1; }
    mkdir -p "$(dirname "$database")"
    cp "$file" "$database.part"
    # The log belongs to the database that is replaced: left behind, it would be applied to the other.
    rm -f "$database-wal" "$database-shm"
    if [ -e "$database" ]; then chown --reference="$database" "$database.part"; else chown --reference="$(dirname "$database")" "$database.part"; fi
    mv "$database.part" "$database" ;;
  save-postgres)
    rm -f "$file.part"
    pg_dump -Fc --no-owner --no-privileges -d "$database" -f "$file.part"
    mv "$file.part" "$file" ;;
  restore-postgres)
    [ -s "$file" ] || { echo "There is no $file." >&2; exit 1; }
    trap 'rm -f "$file.sql"' EXIT
    # All tables go, those of a newer program too, which the file does not know: the next upgrade makes them anew. Read to its end before anything is changed.
    {
      echo "DO \$\$ DECLARE t record; BEGIN FOR t IN SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname=current_schema()
            LOOP EXECUTE 'DROP TABLE ' || t.name || ' CASCADE'; END LOOP; END \$\$;"
      pg_restore --no-owner --no-privileges -f - "$file"
    } > "$file.sql"
    psql -X -q -v ON_ERROR_STOP=1 --single-transaction -d "$database" -f "$file.sql" >/dev/null ;;
  *) sed -n '3,6s/^# *//p' "$0" >&2; exit 2 ;;
esac
