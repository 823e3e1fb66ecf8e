"""Keys and private files: passphrase to key, the key files, the recovery code, the process itself."""
